#include "paste_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "cell_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/change_list.h"

namespace throughline::editor {

namespace {

constexpr QSize kPasteSize(860, 480);

ProposedChange shownChange(const journey::Journey& journey, const PastedCell& cell) {
  return {.thing = recordName(journey, journey.get(cell.thing.kind, cell.thing.id)),
          .field = columnWord(cell.column),
          .before = cell.before.isEmpty() ? QStringLiteral("–") : cell.before,
          .after = cell.after,
          .note = cell.note,
          .canBe = cell.canBe};
}

}  // namespace

PasteDialog::PasteDialog(const journey::Journey& journey, PastePlan plan, QWidget* parent)
    : QDialog(parent),
      m_plan(std::move(plan)),
      m_list(new ChangeList(this)),
      m_said(new PlainLabel(this)),
      m_change(new QPushButton(this)) {
  setObjectName("pasteDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("What the paste changes"));
  resize(kPasteSize.boundedTo(parent->window()->size() - QSize(40, 40)));
  m_said->setObjectName("pasteSaid");
  m_said->setWordWrap(true);
  m_change->setObjectName("pasteChange");
  m_change->setProperty("look", "primary");
  m_change->setDefault(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->addWidget(m_said);
  layout->addWidget(m_list, 1);
  auto* row = new QHBoxLayout;
  if (m_plan.unknown > 0) {
    auto* add = new QPushButton(tr("Take the table as new touchpoints…"), this);
    add->setObjectName("pasteAdd");
    add->setAutoDefault(false);
    row->addWidget(add);
    connect(add, &QPushButton::clicked, this, [this] {
      reject();
      emit addingWanted();
    });
  }
  row->addStretch();
  auto* close = new QPushButton(tr("Cancel"), this);
  close->setAutoDefault(false);
  row->addWidget(close);
  row->addWidget(m_change);
  layout->addLayout(row);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_change, &QPushButton::clicked, this, &QDialog::accept);
  connect(m_list, &ChangeList::ticksChanged, this, &PasteDialog::say);
  std::vector<ProposedChange> changes;
  for (const PastedCell& cell : m_plan.cells) changes.push_back(shownChange(journey, cell));
  m_list->show(std::move(changes));
  m_list->setFocus();
}

std::vector<PastedCell> PasteDialog::chosen() const {
  std::vector<PastedCell> cells;
  for (const std::size_t place : m_list->ticked()) cells.push_back(m_plan.cells[place]);
  return cells;
}

void PasteDialog::say() {
  const auto ticked = static_cast<int>(m_list->ticked().size());
  m_change->setText(tr("Change %Ln cells", nullptr, ticked));
  m_change->setEnabled(ticked > 0);
  QStringList parts;
  if (m_plan.cells.empty()) parts << tr("Nothing would change.");
  if (m_plan.alike > 0) {
    parts << tr("%Ln cells hold that already.", nullptr, static_cast<int>(m_plan.alike));
  }
  if (m_plan.unknown > 0) {
    parts << tr("%Ln rows name nothing in this table, or more than one thing.", nullptr,
                static_cast<int>(m_plan.unknown));
  }
  if (m_plan.beyond > 0) {
    parts << tr("%Ln cells find no row or column.", nullptr, static_cast<int>(m_plan.beyond));
  }
  parts << tr("One step to undo.");
  m_said->setText(parts.join(QStringLiteral(" ")));
}

}  // namespace throughline::editor
