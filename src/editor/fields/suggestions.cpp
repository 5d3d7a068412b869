#include "suggestions.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <algorithm>
#include <utility>

#include "throughline/editor/plain_text.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

QString folded(const QString& text) {
  return QString::fromStdString(journey::folded(text.toStdString()));
}

}  // namespace

Suggestions::Suggestions(QLineEdit& edit, Names names, bool mayCreate)
    : QObject(&edit),
      m_edit(edit),
      m_names(std::move(names)),
      m_mayCreate(mayCreate),
      m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this)) {
  // Display shows “New department “…””, the user role holds the name that is meant.
  m_completer->setCompletionRole(Qt::UserRole);
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  m_completer->setMaxVisibleItems(9);
  m_completer->setWidget(&edit);
  m_completer->popup()->setObjectName("completions");
  edit.installEventFilter(this);
  m_completer->popup()->installEventFilter(this);  // it has the keys while it is open
  connect(&edit, &QLineEdit::textEdited, this, &Suggestions::popUp);
  connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
          [this](const QString& name) {
            m_edit.setText(name);
            emit chosen(name);
          });
}

void Suggestions::fill(const QString& typed) {
  const QString wanted = folded(typed);
  QStringList names = m_names();
  names.removeIf([&](const QString& name) { return !folded(name).contains(wanted); });
  std::ranges::stable_sort(names, {}, [&](const QString& name) {
    return std::pair(!folded(name).startsWith(wanted), folded(name));
  });
  m_model->clear();
  const auto add = [this](const QString& shown, const QString& name) {
    auto* item = new QStandardItem(shown);
    item->setData(name, Qt::UserRole);
    m_model->appendRow(item);
  };
  for (const QString& name : names) add(name, name);
  const bool known =
      std::ranges::any_of(names, [&](const QString& name) { return folded(name) == wanted; });
  if (m_mayCreate && !wanted.isEmpty() && !known) {
    add(tr("New department “%1”").arg(oneLine(typed.trimmed())), typed.trimmed());
  }
}

void Suggestions::popUp() {
  fill(m_edit.text());
  // An emptied box means nobody; Enter must not take the first of all names.
  if (m_edit.text().isEmpty() || m_model->rowCount() == 0) {
    m_completer->popup()->hide();
  } else {
    m_completer->setCompletionPrefix({});
    m_completer->complete();
  }
}

// Tab leaves with the name that is marked, as Enter does.
void Suggestions::takeMarked() {
  const QModelIndex marked = m_completer->popup()->currentIndex();
  if (marked.isValid()) m_edit.setText(marked.data(Qt::UserRole).toString());
}

bool Suggestions::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &m_edit) {
    const bool isKey = event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) takeMarked();
    return false;
  }
  if (event->type() == QEvent::KeyPress && !m_edit.isReadOnly() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
    // What stands there already is no search for itself.
    fill({});
    if (m_model->rowCount() > 0) m_completer->complete();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace throughline::editor
