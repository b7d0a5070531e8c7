import { taggableOf, toTagInColumn } from '../../../admin/src/pages/ToTag/toTagAddress';

const [ARTICLE, FAQ, PAGE] = ['api::article.article', 'api::faq.faq', 'api::page.page'];

describe('the way to what is to be tagged', () => {
  it.each([
    ['all that the user may tag', {}, {}],
    ['the same of one type', { contentType: ARTICLE }, { contentType: ARTICLE }],
    ['what is left of several', { contentType: `${ARTICLE},${PAGE}` }, { contentType: ARTICLE }],
    ['nothing of others', { contentType: PAGE }, null],
  ])('leads to %s', (_, filters, expected) => {
    expect(taggableOf(filters, [ARTICLE, FAQ])).toEqual(expected);
  });

  it('leads nowhere for who may tag nothing', () => {
    expect(taggableOf({}, [])).toBeNull();
  });

  it('means the column of the matrix, where that is a content type', () => {
    const cell = { row: 'none', column: FAQ };
    const filters = { locale: 'en' };
    expect(toTagInColumn(cell, 'contentType', filters, [FAQ])).toContain('contentType=api');
    expect(toTagInColumn(cell, 'contentType', filters, [ARTICLE])).toBeUndefined();
  });
});
