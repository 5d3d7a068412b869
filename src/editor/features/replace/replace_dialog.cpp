#include "replace_dialog.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/messages/labels.h"
#include "widgets/change_list.h"

namespace throughline::editor {

namespace {

constexpr QSize kReplaceSize(860, 520);
constexpr int kLongestShownText = 400;

/// A long text from a little before the first place on.
QString around(const std::string& text, const journey::FoundPlaces& places) {
  constexpr std::size_t kBefore = 30;
  std::size_t from = places.front().first > kBefore ? places.front().first - kBefore : 0;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  const QString rest = QString::fromStdString(text.substr(from));
  return oneLine((from > 0 ? QStringLiteral("… ") : QString()) + rest, kLongestShownText);
}

ProposedChange proposed(const OpenMap& map, const journey::Replacement& each) {
  const auto record = map.journey().get(each.record.kind, each.record.id);
  ProposedChange change{
      .thing = recordName(map.journey(), record),
      .field = kindWord(each.record.kind) + " · " + fieldWord(each.record.kind, each.field->key),
      .before = around(each.before, each.places),
      .after = around(each.after, {{std::min(each.places.front().first, each.after.size()), 0}})};
  if (each.fault) {
    change.canBe = false;
    change.note = asSentence(worded(*each.fault, map.notation()));
  }
  return change;
}

}  // namespace

ReplaceDialog::ReplaceDialog(const WindowContext& context)
    : QDialog(context.window),
      m_context(context),
      m_find(new QLineEdit(this)),
      m_with(new QLineEdit(this)),
      m_case(new QCheckBox(tr("Match case"), this)),
      m_words(new QCheckBox(tr("Whole words"), this)),
      m_list(new ChangeList(this)),
      m_said(new PlainLabel(this)),
      m_replace(new QPushButton(this)) {
  setObjectName("replaceDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Find and replace across the map"));
  resize(kReplaceSize.boundedTo(context.window->size() - QSize(40, 40)));
  m_find->setObjectName("replaceFind");
  m_with->setObjectName("replaceWith");
  m_case->setObjectName("replaceCase");
  m_words->setObjectName("replaceWords");
  m_said->setObjectName("replaceSaid");
  m_replace->setObjectName("replaceAll");
  m_replace->setProperty("look", "primary");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  auto* grid = new QGridLayout;
  const auto addLine = [&](int row, const QString& name, QLineEdit* edit, QCheckBox* box) {
    auto* label = new PlainLabel(name, this);
    label->setBuddy(edit);
    edit->setAccessibleName(name);
    grid->addWidget(label, row, 0);
    grid->addWidget(edit, row, 1);
    grid->addWidget(box, row, 2);
  };
  addLine(0, tr("Find"), m_find, m_case);
  addLine(1, tr("Replace with"), m_with, m_words);
  grid->setColumnStretch(1, 1);
  layout->addLayout(grid);
  layout->addWidget(m_list, 1);
  auto* row = new QHBoxLayout;
  row->addWidget(m_said, 1);
  auto* close = new QPushButton(tr("Close"), this);
  close->setAutoDefault(false);
  row->addWidget(close);
  row->addWidget(m_replace);
  layout->addLayout(row);
  m_said->setWordWrap(true);
  m_replace->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replace);
  connect(m_list, &ChangeList::ticksChanged, this, &ReplaceDialog::say);
  for (QLineEdit* edit : {m_find, m_with}) {
    connect(edit, &QLineEdit::textChanged, this, &ReplaceDialog::look);
  }
  for (QCheckBox* box : {m_case, m_words}) {
    connect(box, &QCheckBox::toggled, this, &ReplaceDialog::look);
  }
  connect(&context.map, &OpenMap::changed, this, &ReplaceDialog::look);
  connect(&context.map, &OpenMap::accessChanged, this, &ReplaceDialog::say);
  look();
}

void ReplaceDialog::addAction(const WindowContext& context) {
  context.actions.add(
      {.id = "find.replace",
       .group = texts::Menus::tr("Find"),
       .text = tr("Find and replace…"),
       .tip = tr("In all texts of the map; every change is shown before it is made"),
       .keys = {Qt::CTRL | Qt::Key_H},
       .run = [context] { (new ReplaceDialog(context))->open(); }});
}

journey::Replacing ReplaceDialog::replacing() const {
  return {m_find->text().toStdString(), m_with->text().toStdString(), m_case->isChecked(),
          m_words->isChecked()};
}

void ReplaceDialog::look() {
  m_found = replacements(m_context.map.journey(), replacing());
  std::vector<ProposedChange> changes;
  changes.reserve(m_found.size());
  for (const journey::Replacement& each : m_found) changes.push_back(proposed(m_context.map, each));
  m_list->show(std::move(changes));
}

void ReplaceDialog::say() {
  const auto ticked = static_cast<int>(m_list->ticked().size());
  const bool canEdit = m_context.map.canEdit();
  m_replace->setEnabled(ticked > 0 && canEdit);
  m_replace->setText(tr("Replace in %Ln texts", nullptr, ticked));
  m_said->setText(!canEdit                   ? m_context.map.whyReadOnly()
                  : m_find->text().isEmpty() ? tr("Nothing is changed before you say so.")
                  : m_found.empty()          ? tr("No text of the map holds that.")
                                             : tr("One step to undo."));
}

void ReplaceDialog::replace() {
  std::vector<journey::Replacement> chosen;
  for (const std::size_t place : m_list->ticked()) chosen.push_back(m_found[place]);
  const auto label = journey::messages::replaceTexts(chosen.size());
  const bool done =
      m_context.map.edit(label, this, [&](journey::Edit& edit) { journey::replace(edit, chosen); });
  if (done) accept();
}

}  // namespace throughline::editor
