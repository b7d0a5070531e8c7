import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Retriable } from '../../components/Retriable';
import { useText } from '../../i18n/useText';
import { ContentTypesTab } from './contentTypes/ContentTypesTab';
import { FrontEndsTab } from './frontEnds/FrontEndsTab';
import { JourneysTab } from './journeys/JourneysTab';
import { SegmentsTab } from './segments/SegmentsTab';
import { useSearchParam } from './useSearchParam';

const TABS = ['journeys', 'segments', 'contentTypes', 'frontEnds'] as const;

/** Journeys, segments, content types, front ends. A tab that was left keeps what was typed into it. */
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
            <Tabs.Trigger value="frontEnds">{t('settings.frontEnds')}</Tabs.Trigger>
          </Tabs.List>
          <Box paddingTop={5}>
            <Tabs.Content value="journeys">
              <Retriable label={t('settings.journeys')}>
                <JourneysTab />
              </Retriable>
            </Tabs.Content>
            <Tabs.Content value="segments">
              <Retriable label={t('settings.segments')}>
                <SegmentsTab />
              </Retriable>
            </Tabs.Content>
            <Tabs.Content value="contentTypes" forceMount hidden={tab !== 'contentTypes'}>
              <Retriable label={t('settings.contentTypes')}>
                <ContentTypesTab onUnsaved={setUnsaved} />
              </Retriable>
            </Tabs.Content>
            <Tabs.Content value="frontEnds">
              <Retriable label={t('settings.frontEnds')}>
                <FrontEndsTab />
              </Retriable>
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
