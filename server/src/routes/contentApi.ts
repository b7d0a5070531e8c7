const get = (path: string, handler: string) => ({ method: 'GET', path, handler });

/** What front ends ask; granted to nobody by installing the plugin. */
export const contentApi = {
  type: 'content-api',
  routes: [
    get('/journeys', 'journey.find'),
    get('/stages', 'stage.find'),
    get('/segments', 'segment.find'),
    get('/content', 'content.find'),
    get('/coverage', 'coverage.find'),
    get('/gaps', 'gaps.find'),
  ],
};
