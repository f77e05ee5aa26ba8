import { lookAtEveryPage } from './every-page.ts';

lookAtEveryPage({ audience: 'staff', atLeast: 120 });
