import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { Retriable } from '../../components/Retriable';
import { useWebhookRights } from '../../components/useWebhookRights';
import { useText } from '../../i18n/useText';
import { ContentTypesTab } from './contentTypes/ContentTypesTab';
import { DigestTab } from './digest/DigestTab';
import { FrontEndsTab } from './frontEnds/FrontEndsTab';
import { JourneysTab } from './journeys/JourneysTab';
import { SegmentsTab } from './segments/SegmentsTab';
import { SuggestionsTab } from './suggestions/SuggestionsTab';
import { useSearchParam } from './useSearchParam';
import { WebhooksTab } from './webhooks/WebhooksTab';

const TABS = [
  'journeys',
  'segments',
  'contentTypes',
  'suggestions',
  'frontEnds',
  'digest',
  'webhooks',
] as const;

/** On a phone not all have room beside each other. */
const ScrollingList = styled(Tabs.List)`
  overflow-x: auto;

  > * {
    flex: none;
  }
`;

/** One tab for each part of the settings. A tab that was left keeps what was typed into it. */
export function SettingsTabs() {
  const t = useText();
  const [asked, setTab] = useSearchParam('tab');
  const [isUnsaved, setUnsaved] = useState(false);
  const { mayRead } = useWebhookRights();
  const tabs = TABS.filter((one) => one !== 'webhooks' || mayRead);
  const tab = tabs.find((one) => one === asked) ?? 'journeys';
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const active = list.current?.querySelector('[data-state="active"]');
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header title={t('plugin.name')} subtitle={t('settings.subtitle')} />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={tab} onValueChange={setTab}>
          <ScrollingList ref={list} aria-label={t('settings.tabs')}>
            <Tabs.Trigger value="journeys">{t('settings.journeys')}</Tabs.Trigger>
            <Tabs.Trigger value="segments">{t('settings.segments')}</Tabs.Trigger>
            <Tabs.Trigger value="contentTypes">
              {isUnsaved ? t('settings.contentTypes.unsaved') : t('settings.contentTypes')}
            </Tabs.Trigger>
            <Tabs.Trigger value="suggestions">{t('settings.suggestions')}</Tabs.Trigger>
            <Tabs.Trigger value="frontEnds">{t('settings.frontEnds')}</Tabs.Trigger>
            <Tabs.Trigger value="digest">{t('settings.digest')}</Tabs.Trigger>
            {mayRead && <Tabs.Trigger value="webhooks">{t('settings.webhooks')}</Tabs.Trigger>}
          </ScrollingList>
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
            <Tabs.Content value="suggestions">
              <Retriable label={t('settings.suggestions')}>
                <SuggestionsTab />
              </Retriable>
            </Tabs.Content>
            <Tabs.Content value="frontEnds">
              <Retriable label={t('settings.frontEnds')}>
                <FrontEndsTab />
              </Retriable>
            </Tabs.Content>
            <Tabs.Content value="digest">
              <Retriable label={t('settings.digest')}>
                <DigestTab />
              </Retriable>
            </Tabs.Content>
            <Tabs.Content value="webhooks">
              <Retriable label={t('settings.webhooks')}>
                <WebhooksTab />
              </Retriable>
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
