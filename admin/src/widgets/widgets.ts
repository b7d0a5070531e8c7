import { PinMap, PriceTag } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { message } from '../i18n/message';
import { READ, TAG } from '../permissions';
import { PLUGIN_ID } from '../pluginId';

type Widgets = Extract<Parameters<StrapiApp['widgets']['register']>[0], readonly unknown[]>;

/** On Strapi's home page, for those who may see them; nothing of them is loaded elsewhere. */
export const widgets: Widgets = [
  {
    pluginId: PLUGIN_ID,
    id: 'coverage',
    icon: PinMap,
    title: message('widget.coverage.title'),
    permissions: READ,
    component: async () => (await import('./CoverageWidget')).CoverageWidget,
  },
  {
    pluginId: PLUGIN_ID,
    id: 'to-tag',
    icon: PriceTag,
    title: message('widget.toTag.title'),
    permissions: [...READ, ...TAG],
    component: async () => (await import('./ToTagWidget')).ToTagWidget,
  },
];
