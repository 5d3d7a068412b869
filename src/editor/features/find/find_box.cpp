#include "find_box.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

FindBox::FindBox(WindowContext context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_query(new QLineEdit(this)),
      m_count(new PlainLabel(m_query)) {
  m_query->setObjectName("findQuery");
  m_query->setPlaceholderText(tr("Find on map  Ctrl+F"));
  m_query->setAccessibleName(tr("Find on map"));
  m_query->setMinimumWidth(150);
  m_query->setMaximumWidth(230);
  m_query->installEventFilter(this);
  m_count->setObjectName("findCount");
  m_count->setProperty("look", "small");
  // The count stands inside the box, at its end.
  auto* inside = new QHBoxLayout(m_query);
  inside->setContentsMargins(0, 0, 8, 0);
  inside->addStretch();
  inside->addWidget(m_count);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_query);
  connect(m_query, &QLineEdit::textEdited, this, &FindBox::search);
  connect(&context.map, &OpenMap::changed, this, [this] {
    if (m_context.view.isFinding()) search();
  });
}

void FindBox::addActions() {
  ActionRegistry& actions = m_context.actions;
  const auto finding = [this] { return m_context.view.isFinding(); };
  actions.add({.id = "find.start",
               .group = texts::Menus::tr("Find"),
               .text = tr("Find on map"),
               .tip = tr("Search titles, owners, channels, jobs and all other texts of the map"),
               .keys = {QKeySequence::Find},
               .run = [this] {
                 m_query->setFocus(Qt::ShortcutFocusReason);
                 m_query->selectAll();
               }});
  actions.add({.id = "find.next",
               .group = texts::Menus::tr("Find"),
               .text = tr("Go to next place found"),
               .tip = tr("Show the next place where it was found"),
               .keys = {Qt::Key_F3},
               .run = [this] { go(1); },
               .enabled = finding});
  actions.add({.id = "find.previous",
               .group = texts::Menus::tr("Find"),
               .text = tr("Go to previous place found"),
               .tip = tr("Show the place before where it was found"),
               .keys = {Qt::SHIFT | Qt::Key_F3},
               .run = [this] { go(-1); },
               .enabled = finding});
}

void FindBox::search() {
  const std::string query = m_query->text().trimmed().toStdString();
  const auto& before = m_context.view.hits();
  const std::optional<journey::Hit> at = m_at >= 0 && m_at < static_cast<int>(before.size())
                                             ? std::optional(before[static_cast<std::size_t>(m_at)])
                                             : std::nullopt;
  auto hits = journey::find(m_context.map.journey(), query);
  const auto same = at ? std::ranges::find(hits, *at) : hits.end();
  m_at = same == hits.end() ? -1 : static_cast<int>(same - hits.begin());
  m_context.view.setFinding(!query.empty(), std::move(hits));
  m_context.actions.refresh();
  showCount();
}

void FindBox::go(int direction) {
  const auto& hits = m_context.view.hits();
  if (hits.empty()) return;
  const int count = static_cast<int>(hits.size());
  m_at = m_at < 0 ? (direction > 0 ? 0 : count - 1) : (m_at + direction + count) % count;
  const journey::Hit hit = hits[static_cast<std::size_t>(m_at)];
  m_context.view.selectOnly({hit.kind, hit.id});
  m_context.view.reveal({hit.kind, hit.id});
  showCount();
}

void FindBox::end() {
  m_query->clear();
  search();
  emit ended();
}

void FindBox::showCount() {
  const auto count = m_context.view.hits().size();
  if (!m_context.view.isFinding()) {
    m_count->setText({});
  } else if (count == 0) {
    m_count->setText(tr("nothing"));
  } else if (m_at < 0) {
    m_count->setText(QString::number(count));
  } else {
    m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(count));
  }
  const int room = m_count->text().isEmpty() ? 0 : m_count->sizeHint().width() + 4;
  m_query->setTextMargins(0, 0, room, 0);
}

bool FindBox::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() == Qt::Key_Escape) {
    end();
    return true;
  }
  if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
    go(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace throughline::editor
