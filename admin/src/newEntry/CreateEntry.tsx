import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { FormModal } from '../components/FormModal';
import { displayLocale } from '../i18n/displayLocale';
import { useText } from '../i18n/useText';
import { newEntryAddress } from './address';
import type { NewEntry } from './address';
import { creatableIn, isOffered } from './useCreatableTypes';
import type { CreatableType } from './useCreatableTypes';

/** An entry that is about to be made; what it is of may still be open. */
export type Start = Omit<NewEntry, 'contentType' | 'kind'> & {
  readonly contentType?: string;
  /** What it is for, in words: a gap, or a cell. */
  readonly purpose: string;
};

interface Props {
  start: Start;
  types: readonly CreatableType[];
  onClose: () => void;
}

/** Asks what to create and in which locale, and goes on in the Content Manager. */
export function CreateEntry({ start: { purpose, ...start }, types, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const [uid, setUid] = useState(start.contentType);
  const [code, setCode] = useState(start.locale);
  const offered = creatableIn(start.locale, types).filter((one) =>
    isOffered(one, start.contentType)
  );
  const type = offered.find((one) => one.uid === uid) ?? offered[0];
  const locale = type?.locales.find((one) => one.code === code) ?? type?.locales[0];
  if (!type) return null;
  return (
    <FormModal
      title={t('create.title')}
      submitLabel={t('create.action')}
      isPending={false}
      onClose={onClose}
      onSubmit={async () =>
        navigate(
          newEntryAddress({
            ...start,
            contentType: type.uid,
            kind: type.kind,
            locale: locale?.code,
          })
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography fontWeight="semiBold">{purpose}</Typography>
        <Field.Root>
          <Field.Label>{t('filter.contentType')}</Field.Label>
          <SingleSelect value={type.uid} onChange={(chosen) => setUid(String(chosen))}>
            {offered.map((one) => (
              <SingleSelectOption key={one.uid} value={one.uid}>
                {one.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        {locale && (
          <Field.Root>
            <Field.Label>{t('filter.locale')}</Field.Label>
            <SingleSelect value={locale.code} onChange={(chosen) => setCode(String(chosen))}>
              {type.locales.map((one) => (
                <SingleSelectOption key={one.code} value={one.code}>
                  {displayLocale(one)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
        <Typography textColor="neutral600">{t('create.intro')}</Typography>
      </Flex>
    </FormModal>
  );
}
