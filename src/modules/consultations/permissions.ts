import { caseworkRoles, definePermissions } from '../../kernel/auth/permissions.ts';

const receivers = [...caseworkRoles, 'ibashoStaff'] as const;

export const permissions = definePermissions({
  'consultation.ask': { title: '相談や希望を送る', askers: ['resident'] },
  'consultation.follow': { title: '自分の相談のその後を見る', askers: ['resident'] },
  'consultation.receive': { title: '相談を受け付ける', askers: receivers },
  'consultation.list': { title: '相談の一覧を見る', askers: receivers },
  'consultation.view': { title: '相談の記録を見る', askers: receivers, sensitive: true },
  'consultation.screen': { title: '相談をふりわける', askers: caseworkRoles },
  'consultation.link': { title: '相談を人や前の相談とつなぐ', askers: caseworkRoles },
  'consultation.answer': { title: '相談した人に返事を書く', askers: caseworkRoles },
  'handover.send': { title: '相談をほかの担当につなぐ', askers: receivers },
  'handover.answer': { title: 'つながれた相談に返事をする', askers: caseworkRoles },
  'callback.promise': { title: '折り返しの電話を約束する', askers: receivers },
  'callback.done': { title: '折り返しの電話を記録する', askers: receivers },
});
