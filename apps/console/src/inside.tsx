import { App } from 'antd';
import { lazy } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';

import { NotFound } from './frame/not-found';
import Shell from './frame/shell';
import { useOutboxSending } from './outbox';
import { ROUTES } from './routes';

const pages = ROUTES.map((route) => {
  const Page = lazy(route.load);
  return { path: route.path, handle: route, element: <Page /> };
});

const router = createBrowserRouter([
  { path: '/', element: <Shell />, children: [...pages, { path: '*', element: <NotFound /> }] },
]);

/** What was done without a network goes out from whatever page is open. */
const Outbox = () => {
  useOutboxSending();
  return null;
};

/** All pages with their frame, in a chunk that the sign-in page does without. */
const Inside = () => (
  <App component={false}>
    <Outbox />
    <RouterProvider router={router} />
  </App>
);

export default Inside;
