// Written by `npm run db:types` from the migrated database; never edited.
import type { ColumnType, Generated } from 'kysely';

/** Every table and view by schema and name; columns as the waist's CamelCasePlugin shows them. JSON is written as text. */
export interface DB {
  'audit.line': {
    townId: string;
    id: string;
    at: Date;
    writtenAt: Generated<Date>;
    actorKind: string;
    actorId: string;
    posts: Generated<string[]>;
    verb: string;
    outcome: 'done' | 'read' | 'refused' | 'forbidden' | 'again';
    objectKind: Generated<string>;
    objectId: Generated<string>;
    subjects: Generated<string[]>;
    basis: Generated<string>;
    detail: ColumnType<unknown, string | undefined, string>;
    requestId: Generated<string>;
    device: Generated<string>;
  };
  'audit.seal': {
    townId: string;
    seq: number;
    lineId: string;
    hash: string;
  };
  'auth.account': {
    townId: string;
    id: string;
    login: string;
    name: string;
    kana: Generated<string>;
    email: string | null;
    passwordHash: string | null;
    state: 'invited' | 'active' | 'suspended';
    totpSecret: string | null;
    totpConfirmedAt: Date | null;
    totpLastStep: number | null;
    failedCount: Generated<number>;
    lockedUntil: Date | null;
    tellTurns: Generated<boolean>;
    createdAt: Date;
  };
  'auth.account_card': {
    townId: string;
    id: string;
    name: string;
    kana: string;
    state: 'invited' | 'active' | 'suspended';
  };
  'auth.invitation': {
    townId: string;
    tokenHash: string;
    accountId: string;
    kind: 'invite' | 'reset';
    createdAt: Date;
    expiresAt: Date;
    usedAt: Date | null;
  };
  'auth.session': {
    townId: string;
    tokenHash: string;
    accountId: string;
    createdAt: Date;
    lastSeenAt: Date;
    expiresAt: Date;
    device: Generated<string>;
    secondFactor: Generated<boolean>;
    endedAt: Date | null;
  };
  'districts.absence': {
    townId: string;
    id: string;
    accountId: string;
    fromOn: string;
    toOn: string;
    reason: Generated<string>;
    enteredBy: string;
    endedAt: Date | null;
  };
  'districts.area': {
    townId: string;
    id: string;
    districtId: string;
    street: string;
    streetKey: string;
    fromOn: string;
    toOn: string | null;
  };
  'districts.assignment': {
    townId: string;
    id: string;
    accountId: string;
    postId: string;
    part: 'main' | 'deputy';
    fromOn: string;
    toOn: string | null;
    approvedBy: string | null;
    version: Generated<number>;
  };
  'districts.closed_day': {
    townId: string;
    id: string;
    day: string;
    name: string;
  };
  'districts.commission': {
    townId: string;
    id: string;
    organizationId: string;
    programmes: Generated<string[]>;
    fromOn: string;
    toOn: string | null;
    version: Generated<number>;
  };
  'districts.contact_point': {
    townId: string;
    id: string;
    organizationId: string;
    name: string;
    phone: string;
    extension: Generated<string>;
    hours: Generated<string>;
    place: Generated<string>;
    sort: Generated<number>;
    fromOn: string;
    toOn: string | null;
  };
  'districts.district': {
    townId: string;
    id: string;
    kind: 'association' | 'elementarySchool' | 'juniorHighSchool' | 'lifeArea' | 'communityDistrict' | 'city';
    name: string;
    kana: Generated<string>;
    sort: Generated<number>;
    fromOn: string;
    toOn: string | null;
    version: Generated<number>;
  };
  'districts.district_card': {
    townId: string;
    id: string;
    kind: 'association' | 'elementarySchool' | 'juniorHighSchool' | 'lifeArea' | 'communityDistrict' | 'city';
    name: string;
  };
  'districts.district_parent': {
    townId: string;
    id: string;
    districtId: string;
    parentId: string;
    fromOn: string;
    toOn: string | null;
  };
  'districts.early_read': {
    townId: string;
    id: string;
    accountId: string;
    postId: string;
    fromOn: string;
    toOn: string;
    approvedBy: string;
    note: Generated<string>;
  };
  'districts.organization': {
    townId: string;
    id: string;
    deskId: string;
    kind: 'municipal' | 'shakyo' | 'elderSupportCentre' | 'disabilityCentre' | 'childFamilyCentre' | 'selfRelianceCounsel' | 'npo' | 'residentsGroup' | 'other';
    name: string;
    kana: Generated<string>;
    field: 'elder' | 'disability' | 'child' | 'poverty' | null;
    parentId: string | null;
    reportsToMayor: Generated<boolean>;
    fromOn: string;
    toOn: string | null;
    version: Generated<number>;
  };
  'districts.organization_card': {
    townId: string;
    id: string;
    name: string;
    kind: 'municipal' | 'shakyo' | 'elderSupportCentre' | 'disabilityCentre' | 'childFamilyCentre' | 'selfRelianceCounsel' | 'npo' | 'residentsGroup' | 'other';
  };
  'districts.post': {
    townId: string;
    id: string;
    organizationId: string;
    name: string;
    role: string;
    districtId: string | null;
    clearances: Generated<string[]>;
    managerPostId: string | null;
    fromOn: string;
    toOn: string | null;
    version: Generated<number>;
  };
  'districts.post_card': {
    townId: string;
    id: string;
    name: string;
    role: string;
    organizationId: string;
    organizationName: string | null;
    districtId: string | null;
    managerPostId: string | null;
  };
  'districts.setting': {
    townId: string;
    id: string;
    key: string;
    value: ColumnType<unknown, string, string>;
    fromOn: string;
    reason: string;
    setBy: string | null;
    setAt: Date;
  };
  'kernel.deed': {
    townId: string;
    id: string;
    actor: string;
    permission: string;
    contentHash: string;
    answer: ColumnType<unknown, string, string>;
    doneAt: Date;
  };
  'kernel.migration': {
    name: string;
    checksum: string;
    appliedAt: Generated<Date>;
  };
  'kernel.outbox': {
    townId: string;
    id: string;
    kind: string;
    body: ColumnType<unknown, string, string>;
    createdAt: Date;
    dueAt: Date;
    sentAt: Date | null;
    givenUpAt: Date | null;
    attempts: Generated<number>;
    lastError: string | null;
  };
  'kernel.town': {
    id: string;
    slug: string;
    name: string;
    code: string;
    host: string | null;
    zone: Generated<string>;
    phone: string;
    nightPhone: Generated<string>;
    mode: 'demo' | 'production' | 'drill';
    hue: Generated<'blue' | 'purple' | 'green' | 'light-blue'>;
    createdAt: Date;
  };
  'walls.follow': {
    townId: string;
    lockId: string;
    sourceId: string;
  };
  'walls.grant': {
    townId: string;
    id: string;
    lockId: string;
    slot: 'reader' | 'writer' | 'need' | 'never' | 'lease';
    token: string;
    rule: string;
    basis: Generated<string>;
    fromAt: Date | null;
    untilAt: Date | null;
  };
  'walls.lock': {
    townId: string;
    id: string;
    kind: string;
    onlyRule: string | null;
    readers: Generated<string[]>;
    writers: Generated<string[]>;
    needs: Generated<string[]>;
    never: Generated<string[]>;
    leased: Generated<string[]>;
    leasedUntil: Date | null;
  };
  'walls.policy': {
    tableName: string;
    checksum: string;
  };
  'work.alert': {
    townId: string;
    id: string;
    itemId: string;
    postId: string;
    at: Date;
    why: string;
    seenAt: Date | null;
  };
  'work.item': {
    townId: string;
    id: string;
    kind: string;
    subjectKind: string;
    subjectId: string;
    ownerPostId: string;
    askedByPostId: string | null;
    since: Date;
    dueAt: Date;
    ladder: string;
    step: Generated<number>;
    nextStepAt: Date | null;
    state: Generated<'open' | 'done' | 'dropped'>;
    endedAt: Date | null;
    endedBy: string | null;
    version: Generated<number>;
  };
}
