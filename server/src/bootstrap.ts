import type { Core } from '@strapi/strapi';
import { blockReleases } from './middlewares/blockReleases';
import { catchUpAfterSilence } from './middlewares/catchUpAfterSilence';
import { countByStage } from './middlewares/countByStage';
import { filterByStage } from './middlewares/filterByStage';
import { copyTags } from './middlewares/copyTags';
import { followTags } from './middlewares/followTags';
import { followVocabulary } from './middlewares/followVocabulary';
import { markVocabulary } from './middlewares/markVocabulary';
import { keepTagsInHistory } from './middlewares/keepTagsInHistory';
import { shareVocabulary } from './middlewares/shareVocabulary';
import { spareReads } from './middlewares/spareReads';
import { registerPermissions } from './permissions';
import { service } from './services/service';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  markVocabulary(strapi);
  catchUpAfterSilence(strapi);
  shareVocabulary(strapi);
  copyTags(strapi);
  followTags(strapi);
  followVocabulary(strapi);
  spareReads(strapi);
  countByStage(strapi, filterByStage(strapi));
  keepTagsInHistory(strapi);
  blockReleases(strapi);
  await registerPermissions(strapi);
  await service(strapi, 'locks').addAll();

  const restored = await service(strapi, 'recovery').mend();
  if (restored > 0) {
    strapi.log.info(
      `[journey] ${restored} versions of entries have their tags back: they were made while the plugin was off`
    );
  }
  await service(strapi, 'marks').prune();
  const prune = () => service(strapi, 'changes').prune();
  await prune();
  strapi.cron.add({ 'journey.pruneTagHistory': { task: prune, options: { rule: '0 4 * * *' } } });
}
