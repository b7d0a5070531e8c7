import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useText } from '../../i18n/useText';
import { ContentTypesTab } from './contentTypes/ContentTypesTab';
import { JourneysTab } from './journeys/JourneysTab';
import { SegmentsTab } from './segments/SegmentsTab';
import { useSearchParam } from './useSearchParam';

const TABS = ['journeys', 'segments', 'contentTypes'] as const;

/** Journeys, segments, content types. A tab that was left keeps what was typed into it. */
export function SettingsTabs() {
  const t = useText();
  const [asked, setTab] = useSearchParam('tab');
  const [isUnsaved, setUnsaved] = useState(false);
  const tab = TABS.find((one) => one === asked) ?? 'journeys';
  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header title={t('plugin.name')} subtitle={t('settings.subtitle')} />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={tab} onValueChange={setTab}>
          <Tabs.List aria-label={t('settings.tabs')}>
            <Tabs.Trigger value="journeys">{t('settings.journeys')}</Tabs.Trigger>
            <Tabs.Trigger value="segments">{t('settings.segments')}</Tabs.Trigger>
            <Tabs.Trigger value="contentTypes">
              {isUnsaved ? t('settings.contentTypes.unsaved') : t('settings.contentTypes')}
            </Tabs.Trigger>
          </Tabs.List>
          <Box paddingTop={5}>
            <Tabs.Content value="journeys">
              <JourneysTab />
            </Tabs.Content>
            <Tabs.Content value="segments">
              <SegmentsTab />
            </Tabs.Content>
            <Tabs.Content value="contentTypes" forceMount hidden={tab !== 'contentTypes'}>
              <ContentTypesTab onUnsaved={setUnsaved} />
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
