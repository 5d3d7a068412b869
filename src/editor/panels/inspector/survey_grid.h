#pragma once

#include <QWidget>
#include <vector>

#include "fields/text_draft.h"
#include "throughline/editor/open_map.h"
#include "throughline/journey/intents/campaigns.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace throughline::editor {

class PlainLabel;

/// The brand surveys of a campaign, typed metric by metric: how many were asked before, during
/// and after it, of those who saw it and of a control group, and how many said yes. A cell is
/// one edit when it is left; with nobody asked its survey goes.
class SurveyGrid : public QWidget {
  Q_OBJECT

 public:
  /// The map must outlive it.
  SurveyGrid(OpenMap& map, journey::Id<journey::Campaign> campaign, QWidget* parent);

  /// Makes an edit of what has been typed and not left yet.
  void flush();

 protected:
  /// The wheel scrolls the inspector, unless the metrics have the keyboard.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Cell {
    journey::SurveyPhase phase;
    journey::SurveyGroup group;
    bool isAsked = false;  ///< else how many said yes
    QLineEdit* edit = nullptr;
    TextDraft* draft = nullptr;
  };

  void addHeads(QGridLayout& grid);
  void addCell(QGridLayout& grid, int row, int column, Cell cell);
  void refresh();
  void setWritable();
  [[nodiscard]] journey::SurveyCell placeOf(const Cell& cell) const;
  [[nodiscard]] QString textOf(const Cell& cell) const;
  bool commit(const Cell& cell, const QString& text);
  bool refuse(const QString& sentence);

  OpenMap& m_map;
  journey::Id<journey::Campaign> m_campaign;
  QComboBox* m_metric;
  PlainLabel* m_refusal;
  std::vector<Cell> m_cells;
};

}  // namespace throughline::editor
