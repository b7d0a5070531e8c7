import {
  Badge,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { RefObject } from 'react';
import type { JourneyItem } from '../../../../../server/src/contracts/vocabulary';
import { useSaveSettings } from '../../../api/settings';
import { Card } from '../../../components/Card';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { ChangeModel } from './changeModel/ChangeModel';
import { JourneyForm } from './JourneyForm';
import { RemoveJourney } from './RemoveJourney';

interface Props {
  /** The chosen one. */
  journey: JourneyItem;
  journeys: readonly JourneyItem[];
  /** Its key. */
  defaultJourney: string | null;
  onChoose: (key: string) => void;
  onAdd: () => void;
  headingRef: RefObject<HTMLHeadingElement>;
}

/** Which journey, and what can be done with it as a whole. */
export function JourneyBar(props: Props) {
  const { journey, journeys, defaultJourney, onChoose, onAdd, headingRef } = props;
  const t = useText();
  const notify = useNotify();
  const saveSettings = useSaveSettings();
  const [open, setOpen] = useState<'rename' | 'model' | 'delete' | null>(null);
  const isDefault = journey.key === defaultJourney;

  const makeDefault = async () => {
    try {
      await saveSettings.mutateAsync({ defaultJourney: journey.key });
      notify.success(t('journeys.default.made', { name: journey.name }));
      // The button that had the focus is gone now.
      headingRef.current?.focus();
    } catch (error) {
      notify.failure(error);
    }
  };

  return (
    <Card
      title={t('settings.journeys')}
      intro={t('journeys.intro')}
      headingRef={headingRef}
      actions={
        <Button variant="secondary" startIcon={<Plus />} onClick={onAdd}>
          {t('journeys.add')}
        </Button>
      }
    >
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Field.Root flex="1" minWidth="24rem" maxWidth="48rem">
          <Field.Label>{t('journeys.journey')}</Field.Label>
          <SingleSelect value={journey.key} onChange={(key) => onChoose(String(key))}>
            {journeys.map(({ key, name }) => (
              <SingleSelectOption key={key} value={key}>
                {key === defaultJourney ? t('journeys.default.option', { name }) : name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Flex gap={2} minHeight="4rem" wrap="wrap">
          {isDefault ? (
            <Badge variant="success">{t('journeys.default')}</Badge>
          ) : (
            <Button
              variant="tertiary"
              loading={saveSettings.isPending}
              onClick={() => void makeDefault()}
            >
              {t('journeys.default.make')}
            </Button>
          )}
          <Button variant="tertiary" onClick={() => setOpen('rename')}>
            {t('journeys.edit')}
          </Button>
          <Button variant="tertiary" onClick={() => setOpen('model')}>
            {t('journeys.model')}
          </Button>
          <Button variant="danger-light" onClick={() => setOpen('delete')}>
            {t('action.delete')}
          </Button>
        </Flex>
      </Flex>
      {open === 'rename' && <JourneyForm journey={journey} onClose={() => setOpen(null)} />}
      {open === 'model' && <ChangeModel journey={journey} onClose={() => setOpen(null)} />}
      {open === 'delete' && (
        <RemoveJourney journey={journey} onClose={() => setOpen(null)} focusAfter={headingRef} />
      )}
    </Card>
  );
}
