import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { makeKeys } from '../districts.walls.ts';
import { mayAsk } from '../permissions.ts';
import { accountNames, postsOn } from '../post/post.store.ts';
import { commissionsOf } from './commission.store.ts';
import { contactPoints, endContact, insertContact } from './contact.store.ts';
import type { Contact, NewOrganization, OrganizationEdit } from './organization.rules.ts';
import {
  activeOrganizations,
  insertOrganization,
  organizationById,
  organizationCards,
  updateOrganization,
} from './organization.store.ts';

/** Bodies in force on a day, with where they can be reached. */
export const readOrganizations = (ctx: Ctx, day: LocalDate) =>
  ctx.read('organization.list', async (tx) => {
    const organizations = await activeOrganizations(tx, day);
    const contacts = await contactPoints(
      tx,
      organizations.map((body) => body.id),
      day,
    );
    return ok({ organizations, contacts, mayChange: mayAsk(tx.ring.roles, 'organization.change') });
  });

/** One body: contacts, contracts, posts. */
export const readOrganization = (ctx: Ctx, id: string) =>
  ctx.read('organization.view', async (tx) => {
    const body = await organizationById(tx, id);
    if (!body) return refuse('not-found');
    const commissions = await commissionsOf(tx, id);
    const parents = await organizationCards(tx, body.parentId ? [body.parentId] : []);
    const names = await accountNames(
      tx,
      commissions.flatMap((row) => row.returnedBy ?? []),
    );
    return ok({
      body,
      parentName: parents.get(body.parentId ?? '')?.name ?? null,
      contacts: await contactPoints(tx, [id]),
      commissions: commissions.map((row) => ({
        ...row,
        returnedByName: names.get(row.returnedBy ?? '') ?? '',
      })),
      posts: await postsOn(tx, { organizationId: id, ownProjects: true }),
      others: (await activeOrganizations(tx, tx.today)).filter((other) => other.id !== id),
      mayChange: mayAsk(tx.ring.roles, 'organization.change'),
      mayContact: mayAsk(tx.ring.roles, 'organization.contact'),
    });
  });

/** What a form about a new body lets choose from. */
export const readOrganizationChoices = (ctx: Ctx) =>
  ctx.read('organization.change', async (tx) => ok(await activeOrganizations(tx, tx.today)));

export const makeOrganization = (ctx: Ctx, body: NewOrganization, mark?: DeedMark) =>
  ctx.act(
    'organization.change',
    async (tx) => {
      if (body.ownProject && body.kind === 'municipal') return refuse('own-project-of-town');
      const id = newId(tx.now.getTime());
      await makeKeys(tx, () => insertOrganization(tx, id, newId(tx.now.getTime()), body));
      tx.about({ kind: 'organization', id, detail: { name: body.name, kind: body.kind } });
      return ok({ id });
    },
    mark,
  );

export const changeOrganization = (
  ctx: Ctx,
  id: string,
  version: number,
  edit: OrganizationEdit,
  mark?: DeedMark,
) =>
  ctx.act(
    'organization.change',
    async (tx) => {
      if (!(await organizationById(tx, id))) return refuse('not-found');
      if (edit.parentId === id) return refuse('body-circle');
      if (!(await makeKeys(tx, () => updateOrganization(tx, id, version, edit)))) return refuse('stale');
      tx.about({ kind: 'organization', id, detail: { name: edit.name } });
      return ok(null);
    },
    mark,
  );

export const addContact = (ctx: Ctx, organizationId: string, contact: Contact, mark?: DeedMark) =>
  ctx.act(
    'organization.contact',
    async (tx) => {
      if (!(await organizationById(tx, organizationId))) return refuse('not-found');
      await insertContact(tx, newId(tx.now.getTime()), organizationId, contact);
      tx.about({ kind: 'organization', id: organizationId, detail: { contact: contact.contactName } });
      return ok(null);
    },
    mark,
  );

export const dropContact = (ctx: Ctx, organizationId: string, contactId: string, mark?: DeedMark) =>
  ctx.act(
    'organization.contact',
    async (tx) => {
      tx.about({ kind: 'organization', id: organizationId, detail: { endedContact: contactId } });
      return (await endContact(tx, organizationId, contactId)) ? ok(null) : refuse('not-found');
    },
    mark,
  );
