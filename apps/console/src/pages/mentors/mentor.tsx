import { useParams } from 'react-router';

import { PersonPage } from '../workers/person-page';

/** A master's page: whom they teach first, what they learned below. */
const MentorPage = () => {
  const { personId = '' } = useParams();
  return <PersonPage personId={personId} as="mentor" />;
};

export default MentorPage;
