import { PinMap } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { loadTranslations } from './i18n/loadTranslations';
import { message } from './i18n/message';
import { addColumn, addFilters, UNDO } from './listView/hooks';
import { TagAction } from './listView/TagAction';
import { warnOnBulk, warnOnDocument } from './loss/warnings';
import type { ContentManagerApis } from './panel/contentManager';
import { JourneyPanel } from './panel/JourneyPanel';
import { CONFIGURE, READ } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { rememberStore } from './strapiCache';
import { widgets } from './widgets/widgets';

const plugin = {
  register(app: StrapiApp): void {
    app.addMiddlewares([rememberStore]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: PinMap,
      intlLabel: message('plugin.name'),
      permissions: READ,
      Component: () => import('./pages/JourneyPage'),
    });
    app.addSettingsLink('global', {
      id: PLUGIN_ID,
      to: PLUGIN_ID,
      intlLabel: message('plugin.name'),
      permissions: CONFIGURE,
      Component: () => import('./pages/Settings/SettingsPage'),
    });
    app.widgets.register(widgets);
  },

  bootstrap(app: StrapiApp): void {
    const plugin = app.getPlugin('content-manager');
    const contentManager = plugin.apis as unknown as ContentManagerApis;
    contentManager.addEditViewSidePanel([JourneyPanel]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addColumn);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', addFilters);
    plugin.injectComponent('listView', 'actions', UNDO);
    contentManager.addDocumentAction(warnOnDocument);
    contentManager.addBulkAction((actions) => [...warnOnBulk(actions), TagAction]);
  },

  registerTrads: ({ locales }: { locales: string[] }) => loadTranslations(locales),
};

export default plugin;
