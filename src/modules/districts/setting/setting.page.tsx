import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Section,
  SummaryList,
  Table,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import type { Setting, SettingValue } from './setting.form.ts';

/** A value as people say it: 5開庁日, はい. */
export const valueWords = (setting: Pick<Setting, 'unit'>, value: SettingValue): string =>
  typeof value === 'boolean' ? (value ? 'はい' : 'いいえ') : `${value}${setting.unit}`;

export type SettingRow = { setting: Setting; value: SettingValue; fromOn: string | null };

/** All values of the town, under their headings, each leading to its history. */
export function SettingsPage({ rows, mayChange }: { rows: readonly SettingRow[]; mayChange: boolean }) {
  const groups = Map.groupBy(rows, (row) => row.setting.group);
  return (
    <>
      <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
      <PageHead
        title="町の決まり"
        lead="期限や日数など、町ごとに決める値です。変えるときは日付と理由を残し、過ぎた日の値は変わりません。"
      />
      {[...groups].map(([group, its]) => (
        <Section title={group}>
          <SummaryList
            rows={its.map(({ setting, value, fromOn }) => ({
              label: setting.title,
              value: (
                <>
                  <strong>{valueWords(setting, value)}</strong>
                  {fromOn && (
                    <span class="ts-quiet">
                      {'　'}
                      <Time at={fromOn} />
                      から
                    </span>
                  )}
                </>
              ),
              action: {
                href: districtsPaths.setting(setting.key),
                label: mayChange ? '変更・履歴' : '履歴',
              },
            }))}
          />
        </Section>
      ))}
      <Section title="閉庁日">
        <p>
          土日・祝日・年末年始のほかに閉庁する日は、
          <Link href={districtsPaths.closedDays}>町独自の閉庁日</Link>に登録します。
        </p>
      </Section>
    </>
  );
}

export type HistoryRow = {
  value: SettingValue;
  fromOn: string;
  reason: string;
  by: string;
  at: Date;
  /** Whether it holds today, will hold, or did. */
  stands: 'now' | 'later' | 'past';
};

type SettingProps = {
  setting: Setting;
  now: SettingValue;
  history: readonly HistoryRow[];
  form: FormState | null;
  deedId: string;
};

const standing = { now: 'いまの値', later: 'これから', past: '過去' } as const;

/** One value: what it decides, what it is, how to change it, and everything it was. */
export function SettingPage({ setting, now, history, form, deedId }: SettingProps) {
  return (
    <>
      <BackLink href={districtsPaths.settings}>町の決まりに戻る</BackLink>
      {form && <ErrorSummary form={form} />}
      <PageHead title={setting.title} lead={setting.help} />
      <SummaryList
        rows={[
          { label: 'きょうの値', value: <strong>{valueWords(setting, now)}</strong> },
          { label: 'はじめの値', value: valueWords(setting, setting.initial) },
        ]}
      />
      {form && <ChangeForm setting={setting} form={form} deedId={deedId} />}
      <Section title="これまでとこれから" id="history">
        {history.length === 0 ? (
          <p>まだ変えていません。はじめの値のままです。</p>
        ) : (
          <Table
            caption="値の移り変わり（新しい順）"
            quietCaption
            heads={['いつから', '値', '理由', '入力した人', '状態']}
            rows={history.map((row) => [
              <Time at={row.fromOn} />,
              valueWords(setting, row.value),
              row.reason,
              <>
                {row.by}（<Time at={row.at} as="near" />）
              </>,
              standing[row.stands],
            ])}
          />
        )}
      </Section>
    </>
  );
}

function ChangeForm({ setting, form, deedId }: { setting: Setting; form: FormState; deedId: string }) {
  const label = setting.unit ? `新しい値（${setting.unit}）` : '新しい値';
  return (
    <Section title="値を変える" id="change">
      <Form action={districtsPaths.setting(setting.key)} deedId={deedId}>
        {typeof setting.initial === 'boolean' ? (
          <Checkbox form={form} name="value" label={label} />
        ) : (
          <TextField
            form={form}
            name="value"
            label={label}
            width="short"
            inputmode={typeof setting.initial === 'number' ? 'numeric' : 'text'}
          />
        )}
        <DateField form={form} name="fromOn" label="いつから" />
        <TextArea
          form={form}
          name="reason"
          label="変える理由"
          hint="あとから見る人のために残します。例）要綱の改正、繁忙期の見直し"
          rows={3}
        />
        <Actions>
          <Button>値を変える</Button>
        </Actions>
      </Form>
    </Section>
  );
}
