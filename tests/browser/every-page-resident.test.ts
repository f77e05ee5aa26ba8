import { lookAtEveryPage } from './every-page.ts';

lookAtEveryPage({ audience: 'resident', atLeast: 60 });
