import {
  aCatch,
  acknowledgeSlip,
  answerTheme,
  catchConcern,
  checkTheme,
  closeSlip,
  discussTheme,
  sortSlip,
  tellAgreed,
} from '../../modules/concerns/testing.ts';
import type { ConcernDeed } from './concern-scene.ts';
import type { Deeds } from './deeds.ts';
import { as, done, madeUp } from './stage.ts';

export const concernDeeds: Deeds<ConcernDeed['do']> = {
  async notice(stage, { by, as: key, caught: { district, ...facts } }) {
    const districtId = district ? stage.districts.of(district) : null;
    const caught = done(
      await catchConcern(as(stage, by), aCatch({ ...facts, districtId })),
      `noticing ${key}`,
    );
    stage.slips.set(key, caught.slipId);
  },

  async agreed(stage, { by, of, how }) {
    done(await tellAgreed(as(stage, by), stage.slips.of(of), how), `agreeing to ${of}`);
  },

  async takeSlip(stage, { by, of }) {
    done(await acknowledgeSlip(as(stage, by), stage.slips.of(of)), `taking ${of}`);
  },

  async sortSlip(stage, { by, of, how, name, place, gist, topics }) {
    const sorted = {
      ...{ how, name: name ? madeUp(name) : null, placeDescription: place ?? null },
      ...{ gist: gist ?? null, topics: topics ?? [] },
    };
    const made = done(await sortSlip(as(stage, by), stage.slips.of(of), sorted), `sorting ${of}`);
    if (made.consultationId) stage.consultations.set(of, made.consultationId);
    if (made.themeId) stage.themes.set(of, made.themeId);
  },

  async closeSlip(stage, { by, of, closedAs, thanks }) {
    const closed = { closedAs, thanks: thanks ?? null };
    done(await closeSlip(as(stage, by), stage.slips.of(of), closed), `closing ${of}`);
  },

  async checkTheme(stage, { by, of }) {
    done(await checkTheme(as(stage, by), stage.themes.of(of)), `checking ${of}`);
  },

  async discussTheme(stage, { by, of, words }) {
    done(await discussTheme(as(stage, by), stage.themes.of(of), words), `discussing ${of}`);
  },

  async answerTheme(stage, { by, of, whatChanged }) {
    done(await answerTheme(as(stage, by), stage.themes.of(of), whatChanged), `answering ${of}`);
  },
};
