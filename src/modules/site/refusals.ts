import { defineRefusals, refusalWord } from '../../kernel/http/refusal-words.ts';

export const refusals = defineRefusals({
  'text-half': refusalWord(
    422,
    '題と本文の、どちらかが空です。',
    '両方を書いてください。やさしい日本語と英語は、両方を空にすると、なくなります。',
  ),
  'slug-form': refusalWord(
    422,
    'アドレスの終わりのことばに、使えない文字があります。',
    '半角の小さい英字と数字を、ハイフンでつないで書いてください。例：about-networks',
  ),
  'slug-taken': refusalWord(
    422,
    '同じアドレスの読みものが、もうあります。',
    '終わりのことばを変えてください。例：about-networks-2',
  ),
  'slug-stays': refusalWord(
    422,
    '一度公開した読みもののアドレスは、変えられません。',
    'アドレスを書きとめた人が、また来られるようにするためです。もとのままで保存してください。',
  ),
  'no-such-body': refusalWord(
    422,
    '選んだ担当が、この町の一覧に見つかりません。',
    '画面を開き直して、もう一度選んでください。',
  ),
  'article-empty': refusalWord(422, '日本語の題と本文が、まだありません。', '書いてから、公開してください。'),
  'words-unexplained': refusalWord(
    422,
    '説明のないことばに、しるしがついています：{words}',
    '「ことばの説明」に加えるか、本文のしるし [[ ]] を取ってから、公開してください。',
  ),
  'not-published': refusalWord(
    409,
    'この読みものは、公開されていません。',
    '画面を開き直して、たしかめてください。',
  ),
  'term-taken': refusalWord(422, '同じことばの説明が、もうあります。', '一覧から開いて、直してください。'),
  'term-marks': refusalWord(
    422,
    'ことばに、かっこや縦の線は使えません。',
    '本文では [[ことば|言いかえ]] のように、しるしとして使うためです。',
  ),
});
