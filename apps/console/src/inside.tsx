import { App } from 'antd';
import { lazy, useEffect } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';

import { useWho } from './client';
import { isOnPhone } from './frame/navigation';
import { NotFound } from './frame/not-found';
import Shell from './frame/shell';
import { registerWorker } from './offline/register-worker';
import { useOutboxSending } from './outbox';
import { ROUTES } from './routes';

const pages = ROUTES.map((route) => {
  const Page = lazy(route.load);
  return { path: route.path, handle: route, element: <Page /> };
});

const router = createBrowserRouter([
  { path: '/', element: <Shell />, children: [...pages, { path: '*', element: <NotFound /> }] },
]);

/** What was done without a network goes out from whatever page is open, and phones open the console without one. */
const WithoutNetwork = () => {
  const { role } = useWho();
  useOutboxSending();
  useEffect(() => {
    if (isOnPhone(role)) registerWorker();
  }, [role]);
  return null;
};

/** All pages with their frame, in a chunk that the sign-in page does without. */
const Inside = () => (
  <App component={false}>
    <WithoutNetwork />
    <RouterProvider router={router} />
  </App>
);

export default Inside;
