import { CONFIGURE, READ, TAG } from '../permissions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route that needs one of `actions`, and takes parameters in its query. */
const queried = (method: Method, path: string, handler: string, ...actions: string[]) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'plugin::journey.hasAny', config: { actions } },
    ] as (string | object)[],
  },
});

/** A route that needs one of `actions`. */
const route = (...parts: Parameters<typeof queried>) => {
  const made = queried(...parts);
  made.config.policies.push('plugin::journey.noQuery');
  return made;
};

/** Every admin route, with the permission that it needs. */
export const admin = {
  type: 'admin',
  routes: [
    queried('GET', '/matrix', 'report.matrix', READ),
    queried('GET', '/gaps', 'report.gaps', READ),
    queried('GET', '/why', 'report.why', READ),
    queried('GET', '/score', 'report.score', READ),
    queried('GET', '/trend', 'report.trend', READ),
    queried('GET', '/trend/cell', 'report.cellTrend', READ),
    queried('GET', '/trend/changes', 'report.whatChanged', READ),
    queried('GET', '/entries', 'report.entries', READ),
    queried('GET', '/export/matrix', 'files.matrix', READ),
    queried('GET', '/export/gaps', 'files.gaps', READ),
    queried('GET', '/export/plan', 'files.plan', READ),
    queried('GET', '/export/entries', 'files.entries', READ),
    route('POST', '/effects', 'report.effects', READ),
    route('GET', '/site', 'site.site', READ, CONFIGURE),
    route('GET', '/models', 'site.models', READ, CONFIGURE),
    route('GET', '/vocabulary', 'site.vocabulary', READ, TAG, CONFIGURE),
    queried('GET', '/to-tag', 'report.toTag', TAG),
    queried('GET', '/to-review', 'report.toReview', READ),
    queried('GET', '/candidates', 'report.candidates', TAG),
    route('POST', '/reviews', 'reviews.mark', TAG),
    route('POST', '/reviews/undo', 'reviews.undo', TAG),
    route('POST', '/suggestions', 'suggestions.of', TAG),
    route('POST', '/suggestions/reject', 'suggestions.reject', TAG),
    route('POST', '/suggestions/reject/undo', 'suggestions.undoRejection', TAG),
    route('POST', '/tags', 'tags.apply', TAG),
    route('POST', '/tags/preview', 'tags.preview', TAG),
    route('POST', '/tags/undo', 'tags.undo', TAG),
    route('POST', '/import/tags', 'imports.tags', TAG),
    route('POST', '/import/plan', 'imports.plan', CONFIGURE),
    route('POST', '/import/plan/undo', 'imports.undoPlan', CONFIGURE),
    queried('GET', '/tags/:contentType', 'tags.ofMany', READ, TAG),
    queried('GET', '/tags/:contentType/:documentId', 'tags.find', READ, TAG),
    queried('GET', '/changes/:contentType/:documentId', 'tags.changes', READ, TAG),
    queried('GET', '/tags/:contentType/:documentId/new-locale', 'tags.ofNewLocale', READ, TAG),
    queried('GET', '/plans', 'plans.find', READ, CONFIGURE),
    route('PUT', '/plans', 'plans.save', CONFIGURE),
    route('GET', '/rules', 'rules.find', CONFIGURE),
    route('POST', '/rules', 'rules.create', CONFIGURE),
    route('PUT', '/rule-order', 'rules.reorder', CONFIGURE),
    route('PUT', '/rules/:documentId', 'rules.update', CONFIGURE),
    route('DELETE', '/rules/:documentId', 'rules.remove', CONFIGURE),
    route('GET', '/settings', 'site.settings', READ, CONFIGURE),
    route('PUT', '/settings', 'site.saveSettings', CONFIGURE),
    route('GET', '/front-ends', 'site.frontEnds', CONFIGURE),
    route('GET', '/digest', 'digest.find', CONFIGURE),
    route('PUT', '/digest', 'digest.update', CONFIGURE),
    route('GET', '/digest/preview', 'digest.preview', CONFIGURE),
    route('POST', '/digest/test', 'digest.test', CONFIGURE),
    route('POST', '/journeys/apply-model', 'journeys.applyModel', CONFIGURE),
    route('POST', '/journeys', 'journeys.create', CONFIGURE),
    route('PUT', '/journeys/:documentId', 'journeys.update', CONFIGURE),
    route('DELETE', '/journeys/:documentId', 'journeys.remove', CONFIGURE),
    queried('GET', '/journeys/:documentId/change-model', 'journeys.previewModel', CONFIGURE),
    route('POST', '/journeys/:documentId/change-model', 'journeys.changeModel', CONFIGURE),
    route('POST', '/journeys/:documentId/stages', 'journeys.addStage', CONFIGURE),
    route('PUT', '/journeys/:documentId/stage-order', 'journeys.reorderStages', CONFIGURE),
    route('PUT', '/stages/:documentId', 'journeys.updateStage', CONFIGURE),
    route('GET', '/stages/:documentId/usage', 'journeys.stageUsage', CONFIGURE),
    route('POST', '/stages/:documentId/remove', 'journeys.removeStage', CONFIGURE),
    route('POST', '/segments', 'segments.create', CONFIGURE),
    route('PUT', '/segment-order', 'segments.reorder', CONFIGURE),
    route('PUT', '/segments/:documentId', 'segments.update', CONFIGURE),
    route('GET', '/segments/:documentId/usage', 'segments.usage', CONFIGURE),
    route('POST', '/segments/:documentId/remove', 'segments.remove', CONFIGURE),
  ],
};
