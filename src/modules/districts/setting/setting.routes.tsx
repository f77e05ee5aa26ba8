import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/result.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { changeSetting, readSetting, readSettings } from './setting.actions.ts';
import { settingForm, settingOfKey } from './setting.form.ts';
import { SettingPage, SettingsPage } from './setting.page.tsx';

const path = districtsPaths.setting(':key');

/** What is sent is read twice: the field of the value is known only once the setting is. */
const anySetting = z.strictObject({ value: z.unknown(), fromOn: z.unknown(), reason: z.unknown() });

export const settingDesk = new Desk()
  .get(districtsPaths.settings, { audience: 'staff', permission: 'setting.list' }, async (visit) => {
    const read = await readSettings(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('町の決まり', <SettingsPage {...read.value} />);
  })
  .get(path, { audience: 'staff', permission: 'setting.view' }, (visit) => drawSetting(visit, blankForm))
  .post(
    path,
    {
      audience: 'staff',
      permission: 'setting.change',
      form: anySetting,
      redraw: (visit, form) => drawSetting(visit, form),
    },
    (visit) => change(visit),
  );

const askedFor = (visit: Visit) => settingOfKey(visit.params.key ?? '');

async function drawSetting(visit: Visit, form: FormState): Promise<Response> {
  const setting = askedFor(visit);
  if (!setting) return await visit.refused(refuse('not-found'));
  const read = await readSetting(visit.ctx, setting);
  if (!read.ok) return await visit.refused(read);
  const { mayChange, now, history } = read.value;
  const page = (
    <SettingPage
      setting={setting}
      now={now}
      history={history}
      form={mayChange ? form : null}
      deedId={newId()}
    />
  );
  return form === blankForm
    ? await visit.page(setting.title, page)
    : await visit.redrawn(setting.title, page);
}

async function change(visit: Visit): Promise<Response> {
  const setting = askedFor(visit);
  if (!setting) return await visit.refused(refuse('not-found'));
  const parsed = visit.parse(settingForm(setting));
  if (!parsed.ok) return await drawSetting(visit, parsed.form);
  const changed = await changeSetting(visit.ctx, setting, parsed.value, visit.mark);
  if (changed.ok)
    return visit.go(districtsPaths.setting(setting.key), {
      kind: 'success',
      text: `「${setting.title}」を変えました。`,
    });
  if (isPageRefusal(changed)) return await visit.refused(changed);
  return await drawSetting(visit, refusedForm(visit, 'fromOn', changed));
}
