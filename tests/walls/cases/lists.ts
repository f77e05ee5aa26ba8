import { type LawfulCases, nothing } from './lawful.ts';

/** Lawful bodies of the forms by which published lists are taken in. */
export const lists: LawfulCases = {
  '/lists/send': {
    who: 'manager',
    path: () => '/lists/send',
    fields: () => ({ name: '公園の一覧', kind: 'auto', licence: 'CC BY 4.0', attribution: '試験町' }),
    says: 422, // no file came with it
  },
  '/lists/files/:id/columns': {
    who: 'manager',
    path: (s) => `/lists/files/${s.of('listToLay')}/columns`,
    fields: () => ({ columns: ['1:name', '2:address', '5:note'], year: '2026' }),
  },
  '/lists/files/:id/repairs': {
    who: 'manager',
    path: (s) => `/lists/files/${s.of('listToMend')}/repairs`,
    fields: () => ({ kind: 'space', shown: '2:note:space', refuse: '2:note:space' }),
  },
  '/lists/files/:id/apply': {
    who: 'manager',
    path: (s) => `/lists/files/${s.of('listToApply')}/apply`,
    fields: nothing,
  },
  '/lists/files/:id/drop': {
    who: 'manager',
    path: (s) => `/lists/files/${s.of('listToDrop')}/drop`,
    fields: nothing,
  },
  '/lists/files/:id/go-on': {
    who: 'manager',
    path: (s) => `/lists/files/${s.of('listToUndo')}/go-on`,
    fields: nothing,
    says: 409, // nothing of it is under way
  },
  '/lists/files/:id/stop': {
    who: 'manager',
    path: (s) => `/lists/files/${s.of('listToUndo')}/stop`,
    fields: nothing,
    says: 409, // it was taken over before
  },
  '/lists/files/:id/undo': {
    who: 'manager',
    path: (s) => `/lists/files/${s.of('listToUndo')}/undo`,
    fields: nothing,
    says: 409, // one of its places was joined with another since
  },
  '/duplicates/:id': {
    who: 'manager',
    path: (s) => `/duplicates/${s.of('places')}`,
    fields: () => ({ verdict: 'different', note: '通りをはさんで別の建物' }),
  },
  '/duplicates/:id/part': {
    who: 'manager',
    path: (s) => `/duplicates/${s.of('joinedPlaces')}/part`,
    fields: () => ({ note: '別の建物とわかった' }),
  },
  '/lists/write': {
    who: 'manager',
    path: () => '/lists/write',
    fields: () => ({ list: 'event', from: '2026-04-01', until: '2027-03-31', encoding: 'utf-8-bom' }),
    says: 200,
  },
};
