import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  Disclosure,
  Form,
  Radios,
  Section,
  Select,
  TextField,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { datedWords } from '../dated.rules.ts';
import { formFor, isWrong } from '../sent.ts';
import { statuses } from '../words.rules.ts';
import type { KeepProps } from './keep-props.ts';

const options = Object.entries(statuses).map(([value, label]) => ({ value, label }));

/** How far the network had come, entry by entry; a wrong one is struck and stays to be read. */
export function StatusesPart({ view, sent }: KeepProps) {
  return (
    <Section title="歩み" id="statuses">
      {view.statuses.length === 0 && (
        <p class="ts-quiet">「準備中」から記録を始めると、ひろがりの地図に載ります。</p>
      )}
      <ol class="ts-plain ts-stack">
        {view.statuses.map((entry) => (
          <li>
            <Entry entry={entry} />
            {view.mayStatus && entry.struckAt === null && <Strike id={entry.id} sent={sent} />}
          </li>
        ))}
      </ol>
      {view.mayStatus && (
        <Disclosure summary="歩みを記録する" open={isWrong(sent, 'status')}>
          <StatusForm networkId={view.network.id} sent={sent} />
        </Disclosure>
      )}
    </Section>
  );
}

function Entry({ entry }: { entry: KeepProps['view']['statuses'][number] }) {
  const { status, dated, known, evidence, nextStep, struckAt, struckWhy } = entry;
  const told = `${datedWords(dated, 'ja')}${known === 'by' ? 'までに' : ''}　${statuses[status]}`;
  return (
    <>
      {struckAt ? <s>{told}</s> : <strong>{told}</strong>}
      <br />
      <span class="ts-quiet">根拠：{evidence}</span>
      {nextStep !== '' && (
        <>
          <br />
          次の一歩：{nextStep}
        </>
      )}
      {struckAt && (
        <>
          <br />
          取り消し：{struckWhy}
        </>
      )}
    </>
  );
}

function Strike({ id, sent }: { id: string; sent: KeepProps['sent'] }) {
  const deed = `strike-${id}`;
  return (
    <Disclosure summary="この記録を取り消す" open={isWrong(sent, deed)}>
      <Form action={networkPaths.strikeStatus(id)} deedId={newId()}>
        <TextField
          form={formFor(sent, deed)}
          name="why"
          label="どこがちがうか"
          hint="取り消しても、線を引いて残ります。"
        />
        <Actions>
          <Button kind="outline" danger>
            この記録を取り消す
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function StatusForm({ networkId, sent }: { networkId: string; sent: KeepProps['sent'] }) {
  const form = formFor(sent, 'status', { typed: { known: 'on' }, errors: {} });
  return (
    <Form action={networkPaths.status(networkId)} deedId={newId()}>
      <Select form={form} name="status" label="ようす" options={options} />
      <TextField
        form={form}
        name="dated"
        label="いつ"
        hint="わかるところまで書きます。例）平成20年7月、2008-07-12、2008年"
        width="name"
      />
      <Radios
        form={form}
        name="known"
        label="日のわかり方"
        options={[
          { value: 'on', label: 'そのときにそうなった' },
          { value: 'by', label: 'そのときまでにはそうなっていた（はじまりの日はわからない）' },
        ]}
      />
      <TextField form={form} name="evidence" label="根拠" hint="例）広報2010年9月19日号、設立総会の議事録" />
      <TextField
        form={form}
        name="nextStep"
        label="次の一歩"
        required={false}
        hint="ひろがりの表に載ります。"
      />
      <Actions>
        <Button kind="outline">歩みを記録する</Button>
      </Actions>
    </Form>
  );
}
