import { graphql, useAnswer } from '../client';
import { useMyself } from '../frame/myself';
import { useText } from '../i18n';
import { ChoiceFilter, type ListAddress } from './list-page';

const COUNTIES = graphql(`
  query Counties {
    orgNodes(first: 100, filter: { kind: county }, sort: NAME) {
      nodes {
        nodeId
        name
      }
    }
  }
`);

/** Narrows a list to one county; for those who look at more than one. Its name in the address is `county`. */
export const CountyFilter = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  const { node } = useMyself();
  const isCity = node?.kind === 'city';
  const { data } = useAnswer(COUNTIES, {}, { skip: !isCity });
  if (!isCity) return null;
  const options = (data?.orgNodes.nodes ?? []).map(({ nodeId, name }) => ({ value: nodeId, label: name }));
  return <ChoiceFilter list={list} name="county" label={t('kit.county')} options={options} />;
};
