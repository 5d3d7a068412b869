#pragma once

#include <QWidget>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/store/safety_copies.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace throughline::editor {

class PlainLabel;

/// The safety copies of the map, newest first, with when and why. One is opened as a new file,
/// never over the map. Folded, they are one line that opens.
class SafetyList : public QWidget {
  Q_OBJECT

 public:
  SafetyList(OpenMap& map, const Services& services, QWidget* parent);

  /// Looks again what is there.
  void update();
  void setFolded(bool folded);

 signals:
  void copyWanted(const throughline::store::SafetyCopy& copy);

 private:
  void fill();
  [[nodiscard]] QWidget* lineOf(const store::SafetyCopy& copy);
  /// "Today, 09:47".
  [[nodiscard]] QString timeOf(const store::SafetyCopy& copy) const;

  OpenMap& m_map;
  const Services& m_services;
  QPushButton* m_heading;
  PlainLabel* m_count;
  PlainLabel* m_none;
  QScrollArea* m_scroll;
  QWidget* m_lines;
  QVBoxLayout* m_column;
  std::vector<store::SafetyCopy> m_copies;
  bool m_folded = false;
  bool m_opened = false;  ///< while it is folded
  bool m_all = false;     ///< more than the first few
};

}  // namespace throughline::editor
