import { giveUp, serve } from './app/serve.ts';
import { type Config, readConfig } from './kernel/config.ts';

function config(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    giveUp(error instanceof Error ? error.message : String(error));
  }
}

await serve(config());
