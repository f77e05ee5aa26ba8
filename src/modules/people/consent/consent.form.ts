import { z } from 'zod';
import { choice, choices, date, longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import { answerStates, categories, consentMethods, proxyAuthorities, purposes } from './consent.rules.ts';

/** Organisations are a list of the town; which of them exist is asked in the deed's own form. */
export const consentForm = (organizationIds: readonly string[]) =>
  z.strictObject({
    purpose: choice({ label: '何のための同意か', options: purposes }),
    status: choice({ label: '本人の答え', options: answerStates }),
    items: choices({ label: '知らせてよいこと', options: categories }),
    recipients: choices({ label: '知らせてよい機関', options: organizationIds }),
    method: choice({ label: '答えの受け方', options: consentMethods, required: false }),
    explainedWith: text({ label: '説明に使ったもの', max: 120, required: false }),
    witness: text({ label: '立ち会った人', max: 80, required: false }),
    proxyName: text({ label: '代わりに答えた人', max: 80, required: false }),
    proxyAuthority: choice({ label: '代わりに答える権限', options: proxyAuthorities, required: false }),
    personsView: longText({ label: '本人が言っていること', max: 1000, required: false }),
    validUntil: date({ label: 'いつまで', required: false }),
  });

export type ConsentInput = z.output<ReturnType<typeof consentForm>>;

export const withdrawForm = z.strictObject({
  organizationId: uuid({ label: '取り下げる相手', required: false }),
  words: longText({ label: '本人のことば', max: 1000, required: false }),
});
