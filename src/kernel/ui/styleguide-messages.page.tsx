import { inScope } from '../forms/form.ts';
import {
  Actions,
  Banner,
  Button,
  Cluster,
  EmergencyBanner,
  EmptyState,
  ErrorSummary,
  Link,
  SafetyBanner,
  Section,
  type StateKind,
  StatusChip,
  Tag,
} from './index.ts';
import { stateWords } from './messages.ts';
import { wrongForm } from './styleguide-form.ts';

const kinds = Object.keys(stateWords) as StateKind[];

/** Buttons, links, chips, notices. */
export function StyleguideMessages() {
  return (
    <>
      <Section title="ボタンとリンク" id="buttons">
        <Actions>
          <Button>相談を送る</Button>
          <Button kind="outline">下書きを保存する</Button>
          <Button kind="text" href="/">
            戻る
          </Button>
        </Actions>
        <Actions>
          <Button danger kind="outline">
            取り下げる
          </Button>
          <Button danger>この相談を取り下げる</Button>
          <Button icon="printer" kind="outline" href="/print">
            印刷用の画面を開く
          </Button>
        </Actions>
        <Cluster>
          <Button size="sm" kind="outline">
            読んだことにする
          </Button>
          <Button size="xs" kind="outline" about="白川 花子さん">
            変更
          </Button>
        </Cluster>
        <p>
          <Link href="/consult">相談の流れを読む</Link>。
          <Link href="https://www.example.go.jp/" newTab>
            法令の全文を読む
          </Link>
        </p>
      </Section>
      <Section title="状態" id="states">
        <Cluster>
          {kinds.map((kind) => (
            <StatusChip kind={kind} />
          ))}
          <Tag>支援会議 106条の6</Tag>
        </Cluster>
      </Section>
      <Section title="お知らせ" id="notices">
        <Banner kind="success" title="相談を受け付けました" level={3}>
          <p>あす11月23日（月）の夕方までに、地域福祉課の佐藤からお電話します。</p>
        </Banner>
        <Banner kind="info" title="12月3日は窓口をお休みします" level={3} />
        <Banner
          kind="warning"
          title="台風が近づいています"
          level={3}
          action={<Button kind="outline">備えを確かめる</Button>}
        >
          <p>集まりが中止になることがあります。</p>
        </Banner>
        <Banner kind="error" title="いま保存できませんでした" level={3}>
          <p>書いた内容は残っています。しばらくして、もう一度送ってください。</p>
        </Banner>
        <SafetyBanner>
          <p>ひとりで訪問しないでください。犬がいます。</p>
        </SafetyBanner>
        <EmergencyBanner
          title="【緊急】警戒レベル4 避難指示（東山地区）"
          action={{ href: '/safety', label: '無事を知らせる' }}
          updatedIso="2026-07-01T06:00:00+09:00"
        >
          <p>東山地区にいる人は、いますぐ東山小学校へ避難してください。</p>
        </EmergencyBanner>
        <EmptyState title="まだ相談はありません" action={<Button href="/consult">相談を受け付ける</Button>}>
          受け付けた相談が、古い順にここに並びます。
        </EmptyState>
        <ErrorSummary form={inScope(wrongForm, 'wrong')} order={['kana', 'tel', 'born']} />
      </Section>
    </>
  );
}
