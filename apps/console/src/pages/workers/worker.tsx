import { useParams } from 'react-router';

import { PersonPage } from './person-page';

/** A worker's page: what they learn first, what they teach below. */
const WorkerPage = () => {
  const { personId = '' } = useParams();
  return <PersonPage personId={personId} as="worker" />;
};

export default WorkerPage;
