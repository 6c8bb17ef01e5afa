import { graphql, RECEIPT, useCommand } from '../../client';
import { WhenReady } from '../../kit/when-ready';
import { ClaimForm } from './claim-form';

const START = graphql(
  `
    mutation StartBreakthrough($input: StartBreakthroughInput!) {
      startBreakthrough(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const StartBreakthroughForm = () => {
  const command = useCommand(START);
  return (
    <ClaimForm
      of="breakthrough"
      command={command}
      variables={({ people, on, ...claim }) => ({ input: { ...claim, teamIds: people, startedOn: on } })}
    />
  );
};

/** Starts a breakthrough project, whose result another person then accepts. */
const StartBreakthroughPage = () => (
  <WhenReady>
    <StartBreakthroughForm />
  </WhenReady>
);

export default StartBreakthroughPage;
