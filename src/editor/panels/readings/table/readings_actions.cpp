#include "frame/table_clipboard.h"
#include "periods/period_verbs.h"
#include "readings_view.h"
#include "texts.h"
#include "throughline/editor/readings/readings_table.h"

namespace throughline::editor {

void ReadingsTable::addActions(ActionRegistry& registry) {
  m_actions = &registry;
  const auto add = [&](const QString& id, const QString& text, const QString& tip,
                       const QList<QKeySequence>& keys, std::function<void()> run) {
    registry.add({.id = id,
                  .group = id.startsWith("period.") ? texts::Menus::tr("Periods")
                                                    : texts::Menus::tr("Numbers"),
                  .text = text,
                  .tip = tip,
                  .keys = keys,
                  .run = std::move(run),
                  .enabled = [this, id] { return id.startsWith("period.add") || isVisible(); },
                  // A table can be pasted before there is any period.
                  .keysIn = id == "readings.paste" ? static_cast<QWidget*>(this) : m_view});
  };
  const auto row = [this] { return m_view->currentIndex().row(); };
  const auto column = [this] { return m_view->currentIndex().column(); };

  add("readings.copy", tr("Copy readings"), tr("As a block that Excel and Sheets take."),
      {QKeySequence::Copy}, [this] { copy(); });
  add("readings.copyWithHeadings", tr("Copy readings with headings"),
      tr("With the names of stages, metrics and periods, to be pasted anywhere."),
      {Qt::CTRL | Qt::ALT | Qt::Key_C},
      [this] { putOnClipboard(m_edits->copiedWithHeadings(m_view->chosen())); });
  add("readings.cut", tr("Cut readings"), tr("Copies the chosen readings and leaves gaps."),
      {QKeySequence::Cut}, [this] { cut(); });
  add("readings.paste", tr("Paste readings"),
      tr("A block from Excel or Sheets, from the current cell on."), {QKeySequence::Paste},
      [this] { paste(); });
  add("readings.clear", tr("Clear readings"), tr("Leaves gaps where the chosen readings were."),
      {Qt::Key_Delete, Qt::Key_Backspace},
      [this] { m_view->tell(m_edits->clear(m_view->chosen())); });
  add("readings.fillDown", tr("Fill down"), tr("The first chosen row into those below it."),
      {Qt::CTRL | Qt::Key_D}, [this] { m_view->tell(m_edits->fillDown(m_view->chosen())); });
  add("readings.fillRight", tr("Fill to the right"),
      tr("The first chosen period into those after it."), {Qt::CTRL | Qt::Key_R},
      [this] { m_view->tell(m_edits->fillRight(m_view->chosen())); });
  add("readings.otherReading", tr("Take the other reading"),
      tr("Where a figure that was typed can be read in two ways."), {kOtherReadingKey},
      [this] { m_view->takeOtherReading(); });
  add("readings.metrics", tr("Edit metrics and targets…"),
      tr("Name, unit and target of what the current row counts."), {Qt::CTRL | Qt::Key_M},
      [this, row] { editStage(row()); });

  add("period.show", tr("Show this period on the map"), tr("The period of the current column."),
      {Qt::CTRL | Qt::Key_Return}, [this] {
        if (const auto period = currentPeriod())
          throughline::editor::showPeriod(m_viewState, *period);
      });
  add("period.edit", tr("Edit period…"), tr("Name and dates of the current column's period."),
      {Qt::SHIFT | Qt::Key_F2}, [this, column] { editPeriod(column()); });
  add("period.remove", tr("Remove period…"), tr("With all its readings; undo brings them back."),
      {}, [this, column] { removePeriod(column()); });
  add("period.addNext", tr("Add the next period"),
      tr("A quarter after a quarter, a month after a month."), {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
      [this] { addPeriod({}); });
  add("period.addEarlier", tr("Add an earlier period"),
      tr("Before the oldest one, and as long as it."), {}, [this] {
        const auto added = addEarlier(m_map);
        const auto place = added ? m_model->grid().columnOf(*added) : std::nullopt;
        if (place) m_view->goToColumn(*place);
      });
  add("period.addQuarter", tr("Add next quarter"),
      tr("The next whole quarter after the newest period."), {},
      [this] { addPeriod(journey::PeriodLength::quarter); });
  add("period.addMonth", tr("Add next month"), tr("The next whole month after the newest period."),
      {}, [this] { addPeriod(journey::PeriodLength::month); });
}

}  // namespace throughline::editor
