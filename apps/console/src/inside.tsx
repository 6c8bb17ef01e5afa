import { App } from 'antd';
import { lazy } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';

import { NotFound } from './frame/not-found';
import Shell from './frame/shell';
import { ROUTES } from './routes';

const pages = ROUTES.map((route) => {
  const Page = lazy(route.load);
  return { path: route.path, handle: route, element: <Page /> };
});

const router = createBrowserRouter([
  { path: '/', element: <Shell />, children: [...pages, { path: '*', element: <NotFound /> }] },
]);

/** All pages with their frame, in a chunk that the sign-in page does without. */
const Inside = () => (
  <App component={false}>
    <RouterProvider router={router} />
  </App>
);

export default Inside;
