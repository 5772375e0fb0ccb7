import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escape, html } from './html.ts'

test('every value is escaped, in text and in quoted attributes', () => {
  const hostile = `"><script>alert('x')</script>&`
  assert.equal(
    html`<a title="${hostile}">${hostile}</a>`.markup,
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</a>',
  )
})

test('markup nests without being escaped twice, and nothing shows nothing', () => {
  const items = ['a', '<b>'].map((each) => html`<li>${each}</li>`)
  assert.equal(html`<ul>${items}${false}${null}${undefined}${0}</ul>`.markup, '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>')
})

test('signs beyond Latin-1 are written by their numbers, whole, and the page stays one byte a sign', () => {
  const { markup } = html`<p title="${'\u201cé\u201d'}">${'Łódź 🚢 – <b> \ud83d.'}</p>`
  assert.equal(markup, '<p title="&#8220;é&#8221;">&#321;ód&#378; &#128674; &#8211; &lt;b&gt; &#65533;.</p>')
  assert.equal(escape('Łódź <'), 'Łódź &lt;')
})
