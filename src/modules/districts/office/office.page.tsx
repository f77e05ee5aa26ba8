import { Card, Cards, PageHead } from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';

/** The door to who does what where. */
export function OfficesPage({ plansChanges, reviews }: { plansChanges: boolean; reviews: boolean }) {
  const cards = [
    [districtsPaths.roster(), '担当表', 'きょう、どの地区をだれが受けるか。印刷して使えます。'],
    [districtsPaths.posts(), '担当', 'だれがどの担当についているか。主担当と副担当。'],
    [districtsPaths.absences, '不在の予定', '不在のあいだ、番は副担当に移ります。'],
    [districtsPaths.organizations(), '組織と連絡先', '町の課・係、委託先、代表番号と内線。'],
    [districtsPaths.districts(), '地区', '小学校区、生活圏域、住区。町名から地区を決めます。'],
    [districtsPaths.settings, '町の決まり', '期限や日数。変えた日付と理由が残ります。'],
    ...(plansChanges
      ? [[districtsPaths.staffChanges, '人事異動', '異動する人の担当と、残る仕事の受け手。']]
      : []),
    ...(reviews
      ? [[districtsPaths.formerMembers, '担当を離れた人', '秘密を守る義務の記録。見た画面と、出した書類。']]
      : []),
  ] as const;
  return (
    <>
      <PageHead title="担当と組織" lead="人が変わっても、相談の受け手がいなくならないための仕組みです。" />
      <Cards>
        {cards.map(([href, title, text]) => (
          <Card href={href ?? ''} title={title} level={2}>
            <p>{text}</p>
          </Card>
        ))}
      </Cards>
    </>
  );
}
