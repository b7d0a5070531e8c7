import { useIntl } from 'react-intl';

/** A share from 0 to 1 in whole percent. */
export function usePercent(): (share: number) => string {
  const { formatNumber } = useIntl();
  return (share) => formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}
