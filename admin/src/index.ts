import { PinMap } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { loadTranslations } from './i18n/loadTranslations';
import { message } from './i18n/message';
import type { ContentManagerApis } from './panel/contentManager';
import { JourneyPanel } from './panel/JourneyPanel';
import { CONFIGURE, READ } from './permissions';
import { PLUGIN_ID } from './pluginId';

const plugin = {
  register(app: StrapiApp): void {
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
  },

  bootstrap(app: StrapiApp): void {
    const { apis } = app.getPlugin('content-manager');
    (apis as unknown as ContentManagerApis).addEditViewSidePanel([JourneyPanel]);
  },

  registerTrads: ({ locales }: { locales: string[] }) => loadTranslations(locales),
};

export default plugin;
