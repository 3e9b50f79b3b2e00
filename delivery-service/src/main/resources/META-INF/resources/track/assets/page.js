// The page is whole without this: it only saves its reader from reloading.
const live = new EventSource(location.pathname.replace(/\/$/, '') + '/live' + location.search);

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return location.reload();
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.title = fresh.title;
  document.querySelector('main').replaceWith(fresh.querySelector('main'));
  const said = document.querySelector('h1').textContent;
  const news = document.querySelector('#news');
  if (news.textContent !== said) news.textContent = said;
}

live.addEventListener('state', refresh);
// Closed for good: the link was revoked, or too many pages are open.
live.addEventListener('error', () => live.readyState === EventSource.CLOSED && refresh());
