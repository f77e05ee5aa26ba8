import { Desk } from '../../../kernel/http/desk.ts';
import { withoutReadings } from '../../../kernel/i18n/messages.ts';
import { refuse } from '../../../kernel/result.ts';
import { sitePaths } from '../../../paths/site.ts';
import { articleWords, learnWords } from '../messages.ts';
import { readWords } from '../term/term.actions.ts';
import { WordsPage } from '../term/words.page.tsx';
import { ArticlePage } from './article.page.tsx';
import { textFor } from './article.rules.ts';
import { ArticlesPage } from './articles.page.tsx';
import { readArticle, readArticles } from './view.actions.ts';

const browsed = { audience: 'resident', permission: 'article.read', shared: true } as const;

/** What everybody reads: articles, and the words they explain. */
export const readDesk = new Desk()
  .get(sitePaths.articles, browsed, async (visit) => {
    const read = await readArticles(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page(visit.say(learnWords.articles), <ArticlesPage articles={read.value} />);
  })
  .get(sitePaths.words, browsed, async (visit) => {
    const read = await readWords(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page(visit.say(articleWords.words), <WordsPage terms={read.value} />);
  })
  .get(sitePaths.article(':slug'), browsed, async (visit) => {
    const slug = visit.params.slug ?? '';
    const read = await readArticle(visit.ctx, slug);
    if (!read.ok) return await visit.refused(read);
    const text = textFor(read.value.article.texts, visit.view.locale);
    if (!text) return await visit.refused(refuse('not-found'));
    const url = visit.ctx.townUrl + sitePaths.article(slug);
    return await visit.page(withoutReadings(text.title), <ArticlePage view={{ ...read.value, text, url }} />);
  });
