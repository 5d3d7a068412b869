#include "author_line.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "frame/comment_draft.h"
#include "texts.h"
#include "throughline/editor/main_window.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/workspace.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

constexpr int kLongestName = 100;

}  // namespace

AuthorLine::AuthorLine(const WindowContext& context, Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_context(context), m_workspace(workspace), m_name(new QLineEdit(this)) {
  setObjectName("authorLine");
  auto* question =
      new PlainLabel(tr("Every edit stands in the history of the map. Under which name?"), this);
  question->setWordWrap(true);
  question->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  m_name->setObjectName("authorName");
  m_name->setMaxLength(kLongestName);
  m_name->setPlaceholderText(tr("Your name"));
  m_name->setAccessibleName(tr("Your name in the history"));
  m_name->setMaximumWidth(240);
  auto* keeps = new QPushButton(tr("Use this name"), this);
  keeps->setObjectName("authorKeep");
  auto* without = new QPushButton(tr("No name"), this);
  without->setObjectName("authorWithout");
  without->setProperty("look", "quiet");
  without->setToolTip(tr("Edits then stand there as yours, without a name"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 6, 12, 6);
  row->setSpacing(8);
  row->addWidget(question, 1);
  row->addWidget(m_name, 1);
  row->addWidget(keeps);
  row->addWidget(without);
  connect(keeps, &QPushButton::clicked, this, [this] { keep(m_name->text()); });
  connect(m_name, &QLineEdit::returnPressed, this, [this] { keep(m_name->text()); });
  connect(without, &QPushButton::clicked, this, [this] { keep({}); });
  connect(&context.map, &OpenMap::changed, this, [this](const store::Notification& notification) {
    askOnce();
    if (notification.initiator) noteComments(notification.changes);
  });
  // A comment is signed when it is written, so the name is asked for before.
  connect(&context.map.typing(), &Typing::stateChanged, this, [this] {
    const auto draft = m_context.map.typing().draft();
    if (draft && isOfComment(*draft)) askOnce();
  });
  hide();
}

void AuthorLine::askOnce() {
  const bool isKnown =
      m_context.services.settings->contains(kAuthorKey) || !m_context.services.store.user.empty();
  // Whoever leaves it with Esc is asked again in the next window, not at the next edit.
  if (!isKnown && m_context.map.canEdit() && !std::exchange(m_wasAsked, true)) open();
}

void AuthorLine::noteComments(const journey::ChangeSet& changes) {
  if (!m_context.services.store.user.empty()) return;
  for (const journey::Change& change : changes) {
    const bool isOne =
        change.kind == journey::Kind::comment || change.kind == journey::Kind::answer;
    if (isOne && !change.before) m_unsigned.emplace(change.kind, change.id);
  }
}

void AuthorLine::signComments(const std::string& name) {
  const journey::Journey& map = m_context.map.journey();
  const auto isOfNobody = [&](const journey::RecordKey& key) {
    const auto record = map.find(key.kind, key.id);
    return record &&
           std::get<std::string>(journey::describe(key.kind).find("author")->get(*record)).empty();
  };
  std::erase_if(m_unsigned, [&](const auto& key) { return !isOfNobody(key); });
  if (name.empty() || m_unsigned.empty()) return;
  namespace messages = journey::messages;
  const auto label =
      messages::changeRecord(messages::records(journey::Kind::comment, m_unsigned.size()));
  m_context.map.edit(label, this, [&](journey::Edit& edit) {
    for (const journey::RecordKey& key : m_unsigned) {
      journey::setField(edit, key.kind, key.id, "author", name);
    }
  });
  m_unsigned.clear();
}

void AuthorLine::addAction() {
  m_context.actions.add({.id = "edit.author",
                         .group = texts::Menus::tr("Edit"),
                         .text = tr("Your name in the history"),
                         .tip = tr("Under which name your edits stand in the history of maps"),
                         .keys = {},
                         .run = [this] {
                           open();
                           m_name->setFocus();
                           m_name->selectAll();
                         }});
}

void AuthorLine::open() {
  const auto& services = m_context.services;
  const QString known = services.settings->value(kAuthorKey, services.suggestedAuthor).toString();
  m_name->setText(known);
  show();
}

void AuthorLine::keep(const QString& name) {
  const QString kept = name.simplified();
  m_context.services.settings->setValue(kAuthorKey, kept);
  m_context.services.store.user = kept.toStdString();
  for (MainWindow* window : m_workspace.windows()) {
    window->map().document().signAs(kept.toStdString());
  }
  signComments(kept.toStdString());
  leave();
  m_context.toast.say(kept.isEmpty()
                          ? tr("Your edits stand in the history without a name.")
                          : tr("Your edits stand in the history as “%1”.").arg(oneLine(kept)));
}

void AuthorLine::leave() {
  const bool had = isAncestorOf(focusWidget()) || m_name->hasFocus();
  hide();
  if (had) m_context.panels.leave();
}

void AuthorLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    leave();
  } else {
    QFrame::keyPressEvent(event);
  }
}

}  // namespace throughline::editor
