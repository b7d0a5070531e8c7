import { Flex, Typography } from '@strapi/design-system';
import type { SegmentItem } from '../../../../../server/src/contracts/vocabulary';

/** A segment in the table: name and key, description. */
export function SegmentCells({ segment }: { segment: SegmentItem }) {
  return (
    <>
      <th scope="row">
        <Flex direction="column" alignItems="flex-start">
          <Typography fontWeight="bold">{segment.name}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {segment.key}
          </Typography>
        </Flex>
      </th>
      <td>{segment.description}</td>
    </>
  );
}
