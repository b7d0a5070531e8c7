import type { Core } from '@strapi/strapi';
import { blockReleases } from './middlewares/blockReleases';
import { catchUpAfterSilence } from './middlewares/catchUpAfterSilence';
import { countByStage } from './middlewares/countByStage';
import { filterByStage } from './middlewares/filterByStage';
import { copyTags } from './middlewares/copyTags';
import { forgetWithVocabulary } from './middlewares/forgetWithVocabulary';
import { followTags } from './middlewares/followTags';
import { followVocabulary } from './middlewares/followVocabulary';
import { markVocabulary } from './middlewares/markVocabulary';
import { holdDocuments } from './middlewares/holdDocuments';
import { keepTagsInHistory } from './middlewares/keepTagsInHistory';
import { shareVocabulary } from './middlewares/shareVocabulary';
import { spareReads } from './middlewares/spareReads';
import { registerPermissions } from './permissions';
import { service } from './services/service';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  markVocabulary(strapi);
  catchUpAfterSilence(strapi);
  shareVocabulary(strapi);
  holdDocuments(strapi);
  copyTags(strapi);
  followTags(strapi);
  followVocabulary(strapi);
  forgetWithVocabulary(strapi);
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
  // What changed in another process or with time alone.
  const look = () => service(strapi, 'gapWatch').look();
  // Hourly: who sleeps at midnight, or was switched off, takes the day's when awake.
  const takeSnapshots = () => service(strapi, 'snapshots').take();
  const sendDigest = () => service(strapi, 'digestMails').sendDue();
  strapi.cron.add({
    'journey.sendDigest': { task: sendDigest, options: { rule: '23 * * * *' } },
    'journey.takeSnapshots': { task: takeSnapshots, options: { rule: '7 * * * *' } },
    'journey.pruneTagHistory': { task: prune, options: { rule: '0 4 * * *' } },
    'journey.lookForGaps': { task: look, options: { rule: '* * * * *' } },
  });
  service(strapi, 'gapWatch').start();
}
