import { caseworkRoles, definePermissions, everyRoleBut } from '../../kernel/auth/permissions.ts';

export const permissions = definePermissions({
  'resource.find': { title: '地域の資源をさがす・見る', askers: ['resident'] },
  'resource.suggest': { title: '資源のまちがいを知らせる（住民）', askers: ['resident'] },
  'resource.answer': { title: '資源が正しいかの問い合わせに答える（連絡先の人）', askers: ['resident'] },
  'resource.view': {
    title: '資源の管理の画面と、自分に見える内部の連絡先を見る',
    askers: everyRoleBut('invitedMember', 'prefectureAdvisor', 'auditReviewer'),
  },
  'resource.change': { title: '資源を登録する・変える・隠す・終える', askers: caseworkRoles },
  'resource.check': { title: '資源を確かめた結果を記録する・問い合わせる', askers: caseworkRoles },
  'resource.contacts': {
    title: '確認のための連絡先の一覧（電話・はがき）を見る・印刷する',
    askers: caseworkRoles,
    sensitive: true,
  },
  'resource.readSuggestions': { title: '「まちがいを知らせる」を読む', askers: caseworkRoles },
  'resource.answerSuggestion': { title: '「まちがいを知らせる」に答える', askers: caseworkRoles },
  'resource.tick': { title: '確認の時期の資源を見つけて知らせる（時計の仕事）', askers: ['job'] },
  'gap.list': { title: '「合うサービスがない」の記録を見る', askers: caseworkRoles },
  'gap.note': { title: '「合うサービスがない」を記録する', askers: caseworkRoles },
});
