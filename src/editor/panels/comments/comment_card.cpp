#include "comment_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "frame/signature.h"
#include "throughline/editor/plain_text.h"
#include "widgets/ask_text.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

constexpr int kAnswerIndent = 14;
constexpr int kQuietPadding = 7;  // the words of the buttons begin where the others do

}  // namespace

CommentCard::CommentCard(QWidget* parent)
    : QFrame(parent),
      m_thing(new QPushButton(this)),
      m_words(new QVBoxLayout),
      m_answer(new AskText(tr("Your answer"), this)),
      m_answers(new QPushButton(tr("Answer"), this)),
      m_resolve(new QPushButton(this)),
      m_delete(new QPushButton(tr("Delete"), this)) {
  setObjectName("commentCard");
  setFocusPolicy(Qt::TabFocus);
  m_thing->setObjectName("commentThing");
  m_thing->setProperty("look", "link");
  m_answer->setObjectName("commentAnswer");
  m_answers->setObjectName("commentAnswers");
  m_resolve->setObjectName("commentResolve");
  m_delete->setObjectName("commentDelete");
  for (QPushButton* each : {m_answers, m_resolve, m_delete}) each->setProperty("look", "quiet");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(4);
  column->addWidget(m_thing, 0, Qt::AlignLeft);
  column->addLayout(m_words);
  column->addWidget(m_answer);
  auto* buttons = new QWidget(this);
  auto* row = new FlowLayout(buttons, 4);
  row->setContentsMargins(-kQuietPadding, 0, 0, 0);
  for (QPushButton* each : {m_answers, m_resolve, m_delete}) row->addWidget(each);
  column->addWidget(buttons);
  m_answer->hide();
  connect(m_thing, &QPushButton::clicked, this, &CommentCard::thingWanted);
  connect(m_answers, &QPushButton::clicked, this, &CommentCard::answer);
  connect(m_answer, &AskText::edited, this, &CommentCard::answering);
  connect(m_answer, &AskText::answered, this, &CommentCard::answered);
  connect(m_answer, &AskText::left, this, [this] {
    endAnswer();
    emit answering({});
    m_answers->setFocus();
  });
  connect(m_resolve, &QPushButton::clicked, this, [this] { emit resolveWanted(!m_resolved); });
  connect(m_delete, &QPushButton::clicked, this, &CommentCard::deleteWanted);
}

void CommentCard::showAnswer(const QString& text) {
  m_answer->setText(text);
  m_answer->show();
}

void CommentCard::answer() {
  m_answer->show();
  m_answer->setFocus();
}

void CommentCard::endAnswer() {
  m_answer->clear();
  m_answer->hide();
}

void CommentCard::addWords(const std::string& author, const std::string& at,
                           const std::string& text, int indent) {
  auto* head = new PlainLabel(tr("%1 · %2").arg(saidAuthor(author), saidTime(fromUtc(at))), this);
  head->setProperty("look", "small");
  head->setContentsMargins(indent, 2, 0, 0);
  head->setWordWrap(true);
  auto* words = new PlainLabel(breakable(QString::fromStdString(text)), this);
  words->setWordWrap(true);
  words->setContentsMargins(indent, 0, 0, 2);
  words->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_words->addWidget(head);
  m_words->addWidget(words);
}

void CommentCard::show(const journey::Journey& journey, const journey::Comment& comment,
                       const QString& thing, bool canEdit) {
  while (QLayoutItem* item = m_words->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_resolved = comment.resolved;
  m_thing->setText(plainMenuText(oneLine(thing, 40)));
  m_thing->setToolTip(plainTip(thing));
  addWords(comment.author, comment.at, comment.text, 0);
  for (const journey::Answer* answer : journey.in<journey::Answer>(comment.id)) {
    addWords(answer->author, answer->at, answer->text, kAnswerIndent);
  }
  m_resolve->setText(comment.resolved ? tr("Open again") : tr("Resolve"));
  for (QPushButton* each : {m_answers, m_resolve, m_delete}) each->setEnabled(canEdit);
  setAccessibleName(tr("Comment on %1").arg(thing));
}

}  // namespace throughline::editor
