#include "comments_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

#include "comment_card.h"
#include "frame/comment_draft.h"
#include "frame/passing_offer.h"
#include "frame/signature.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "widgets/ask_text.h"
#include "widgets/line_column.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Comment;
using journey::CommentFilter;
using journey::Kind;
using journey::RecordKey;

CommentsPanel::CommentsPanel(const WindowContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_on(new PlainLabel(this)),
      m_write(new AskText(tr("Write a comment: Enter adds it, Shift+Enter begins a line"), this)),
      m_state(new QComboBox(this)),
      m_person(new QComboBox(this)),
      m_onlyThis(new QCheckBox(tr("Only on what is selected"), this)),
      m_nothing(new PlainLabel(this)),
      m_column(new LineColumn([this](const QString& key) { return makeCard(key); }, this)) {
  setObjectName("comments");
  setWindowTitle(tr("Comments"));
  m_on->setObjectName("commentOn");
  m_on->setWordWrap(true);
  m_write->setObjectName("commentText");
  m_state->setObjectName("commentState");
  m_state->setAccessibleName(tr("Open or resolved comments"));
  m_state->addItems({tr("Open"), tr("Resolved"), tr("All")});
  m_person->setObjectName("commentPerson");
  m_person->setAccessibleName(tr("Only comments by this person"));
  m_onlyThis->setObjectName("commentOnlyThis");
  m_nothing->setObjectName("commentsNothing");
  m_nothing->setProperty("look", "small");
  m_nothing->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 10, 0, 0);
  column->setSpacing(6);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(12, 0, 12, 4);
  head->setSpacing(6);
  head->addWidget(m_on);
  head->addWidget(m_write);
  auto* pair = new QHBoxLayout;
  pair->addWidget(m_state, 1);
  pair->addWidget(m_person, 1);
  head->addLayout(pair);
  head->addWidget(m_onlyThis);
  head->addWidget(m_nothing);
  column->addLayout(head);
  column->addWidget(m_column, 1);
  connect(m_write, &AskText::answered, this, &CommentsPanel::write);
  connect(m_write, &AskText::edited, this, [this](const QString& text) {
    if (text.isEmpty()) {
      m_begunOn.reset();
    } else if (!m_begunOn) {
      m_begunOn = selected();
    }
    keepDraft();
    followSelection();
  });
  // Another text that was typed meanwhile had taken the place of this one's draft.
  connect(&context.map.typing(), &Typing::stateChanged, this, [this] {
    if (m_context.map.typing().state() == Typing::State::none) keepDraft();
  });
  connect(m_write, &AskText::left, this, [this] { m_context.panels.leave(); });
  connect(m_state, &QComboBox::currentIndexChanged, this, [this](int index) {
    m_filter.state = static_cast<CommentFilter::State>(index);
    follow();
  });
  connect(m_person, &QComboBox::activated, this, &CommentsPanel::follow);
  connect(m_onlyThis, &QCheckBox::toggled, this, &CommentsPanel::followSelection);
  connect(&context.view, &ViewState::selectionChanged, this, &CommentsPanel::followSelection);
  connect(&context.map, &OpenMap::accessChanged, this, &CommentsPanel::follow);
  connect(&context.map, &OpenMap::changed, this, &CommentsPanel::followSelection);
  followSelection();
}

void CommentsPanel::addActions(const std::function<void()>& show) {
  m_context.actions.add(
      {.id = "comment.add",
       .group = texts::Menus::tr("Comments"),
       .text = tr("Comment on this"),
       .tip = tr("Writes to the others about what is selected"),
       .keys = {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M)},
       .run =
           [this, show] {
             show();
             m_write->setFocus();
           },
       .enabled = [this] { return m_context.map.canEdit() && selected().has_value(); },
       .edits = true});
  m_context.actions.add({.id = "comment.list",
                         .group = texts::Menus::tr("Comments"),
                         .text = tr("All comments"),
                         .tip = tr("What people wrote to each other about things on the map"),
                         .keys = {},
                         .run = [this, show] {
                           m_onlyThis->setChecked(false);
                           show();
                           m_state->setFocus();
                         }});
}

void CommentsPanel::showOn(const RecordKey& thing) {
  m_state->setCurrentIndex(0);
  m_context.view.selectOnly(thing);
  m_onlyThis->setChecked(true);
}

void CommentsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  followSelection();
}

std::optional<RecordKey> CommentsPanel::selected() const {
  const auto& current = m_context.view.current();
  const bool isThere = m_context.view.selection().contains(current) &&
                       m_context.map.journey().contains(current.kind, current.id);
  return isThere ? std::optional(current) : std::nullopt;
}

QString CommentsPanel::nameOf(const RecordKey& thing) const {
  const auto record = m_context.map.journey().find(thing.kind, thing.id);
  return record ? recordName(m_context.map.journey(), *record) : kindWord(thing.kind);
}

std::optional<RecordKey> CommentsPanel::writtenOn() const {
  const bool isThere =
      m_begunOn && m_context.map.journey().contains(m_begunOn->kind, m_begunOn->id);
  return isThere ? m_begunOn : selected();
}

void CommentsPanel::keepDraft() {
  Typing& typing = m_context.map.typing();
  const auto on = writtenOn();
  const bool writes = on && !m_write->text().isEmpty();
  if (writes) {
    typing.typed(m_write, {.kind = on->kind,
                           .ids = {on->id},
                           .field = kCommentDraft,
                           .text = m_write->text().toStdString()});
  } else {
    typing.ended(m_write);
  }
  if (m_answers.empty()) return typing.ended(this);
  if (writes) return;
  const auto& [comment, text] = *m_answers.rbegin();
  typing.typed(this, {.kind = Kind::comment,
                      .ids = {comment.value},
                      .field = kAnswerDraft,
                      .text = text.toStdString()});
}

bool CommentsPanel::resume(const store::Draft& draft) {
  if (draft.ids.empty()) return false;
  const RecordKey about(draft.kind, draft.ids.front());
  if (!m_context.map.journey().contains(about.kind, about.id)) return false;
  const QString text = QString::fromStdString(draft.text);
  if (draft.field == kCommentDraft) {
    goTo(about);
    m_begunOn = about;
    m_write->setText(text);
    m_write->setFocus();
    return true;
  }
  m_state->setCurrentIndex(static_cast<int>(CommentFilter::State::all));
  m_person->setCurrentIndex(0);
  m_onlyThis->setChecked(false);
  m_answers[{about.id}] = text;
  follow();
  auto* card = static_cast<CommentCard*>(m_column->reveal(QString::number(about.id)));
  if (card) {
    card->showAnswer(text);
    card->answer();
  }
  keepDraft();
  return card != nullptr;
}

void CommentsPanel::followSelection() {
  const auto on = writtenOn();
  m_on->setText(on ? tr("Comment on “%1”").arg(nameOf(*on))
                   : tr("Select something on the map to comment on it."));
  m_write->setVisible(m_context.map.canEdit() && (on || !m_write->text().isEmpty()));
  const auto chosen = selected();
  m_onlyThis->setEnabled(chosen || m_onlyThis->isChecked());
  m_filter.on = m_onlyThis->isChecked() && chosen ? chosen : std::nullopt;
  if (isVisible()) follow();
}

void CommentsPanel::fillPeople() {
  const QString chosen = m_person->currentText();
  m_person->clear();
  m_person->addItem(tr("Anyone"));
  const auto add = [this](const QString& text, const std::string& name) {
    m_person->addItem(text, QString::fromStdString(name));
  };
  add(tr("Mine"), m_context.services.store.user);
  for (const std::string& name : commenters(m_context.map.journey())) add(saidAuthor(name), name);
  m_person->setCurrentIndex(std::max(0, m_person->findText(chosen)));
  const QVariant name = m_person->currentData();
  m_filter.author = name.isValid() ? std::optional(name.toString().toStdString()) : std::nullopt;
}

void CommentsPanel::countStates() {
  std::size_t resolved = 0;
  const auto& all = m_context.map.journey().all<Comment>();
  for (const auto& [id, comment] : all) resolved += comment.resolved ? 1 : 0;
  const QSignalBlocker silent(m_state);
  m_state->setItemText(0, tr("Open (%1)").arg(all.size() - resolved));
  m_state->setItemText(1, tr("Resolved (%1)").arg(resolved));
  m_state->setItemText(2, tr("All (%1)").arg(all.size()));
}

void CommentsPanel::follow() {
  fillPeople();
  countStates();
  QStringList keys;
  for (const Comment* comment : commentsOf(m_context.map.journey(), m_filter)) {
    keys << QString::number(comment->id.value);
  }
  m_column->setLines(keys);
  m_column->eachMade([this](const QString& key, QWidget* card) {
    fill(*static_cast<CommentCard*>(card), {key.toLongLong()});
  });
  const bool any = m_context.map.journey().count(Kind::comment) > 0;
  m_nothing->setText(any ? tr("No comment fits.") : tr("Nobody has commented on this map yet."));
  m_nothing->setVisible(keys.isEmpty());
}

QWidget* CommentsPanel::makeCard(const QString& key) {
  const journey::Id<Comment> id{key.toLongLong()};
  auto* card = new CommentCard;
  fill(*card, id);
  OpenMap& map = m_context.map;
  connect(card, &CommentCard::thingWanted, this, [this, id] {
    if (const Comment* comment = m_context.map.journey().find(id)) {
      goTo({comment->kind, comment->thing});
    }
  });
  if (const auto begun = m_answers.find(id); begun != m_answers.end()) {
    card->showAnswer(begun->second);
  }
  connect(card, &CommentCard::answering, this, [this, id](const QString& text) {
    if (text.isEmpty()) {
      m_answers.erase(id);
    } else {
      m_answers[id] = text;
    }
    keepDraft();
  });
  connect(card, &CommentCard::answered, this,
          [this, id, card](const QString& text) { answerTo(id, *card, text); });
  // A card that goes would leave the keyboard to whatever stands next in the window.
  const auto keepKeyboard = [this, card] {
    QWidget* here = QApplication::focusWidget();
    if (here && card->isAncestorOf(here)) m_state->setFocus();
  };
  connect(card, &CommentCard::resolveWanted, this, [this, id, &map, keepKeyboard](bool resolved) {
    keepKeyboard();
    map.edit(messages::changeRecord(messages::records(Kind::comment, 1)), this,
             [&](journey::Edit& edit) { setResolved(edit, id, resolved); });
  });
  connect(card, &CommentCard::deleteWanted, this, [this, id, &map, keepKeyboard] {
    keepKeyboard();
    const bool done =
        map.edit(messages::deleteRecords(messages::records(Kind::comment, 1)), this,
                 [&](journey::Edit& edit) { removeRecord(edit, Kind::comment, id.value); });
    if (done) {
      offerUntilChanged(m_context, tr("Comment deleted"), tr("Undo"), [&map] { map.undo(); });
    }
  });
  return card;
}

void CommentsPanel::fill(CommentCard& card, journey::Id<Comment> id) {
  const journey::Journey& journey = m_context.map.journey();
  if (const Comment* comment = journey.find(id)) {
    card.show(journey, *comment, nameOf({comment->kind, comment->thing}), m_context.map.canEdit());
  }
}

void CommentsPanel::goTo(const RecordKey& thing) {
  m_context.view.selectOnly(thing);
  m_context.view.reveal(thing);
}

journey::Signed CommentsPanel::signature() const {
  return {m_context.services.store.user, utcText(m_context.services)};
}

void CommentsPanel::answerTo(journey::Id<Comment> id, CommentCard& card, const QString& text) {
  const bool done = m_context.map.edit(
      messages::addRecords(messages::records(Kind::answer, 1)), this,
      [&](journey::Edit& edit) { addAnswer(edit, id, text.toStdString(), signature()); });
  if (!done) return;
  m_answers.erase(id);
  card.endAnswer();
  keepDraft();
}

void CommentsPanel::write(const QString& text) {
  const auto on = writtenOn();
  if (!on) return;
  const bool done = m_context.map.edit(
      messages::addRecords(messages::records(Kind::comment, 1)), this,
      [&](journey::Edit& edit) { addComment(edit, *on, text.toStdString(), signature()); });
  if (done) m_write->clear();
}

}  // namespace throughline::editor
