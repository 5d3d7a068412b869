#pragma once

#include <QDialog>
#include <functional>
#include <optional>

#include "salvage/sound_copy.h"
#include "throughline/editor/services.h"
#include "throughline/journey/error.h"
#include "throughline/store/salvage.h"

class QBoxLayout;
class QPushButton;
class QRadioButton;

namespace throughline::editor {

/// Stands in the place of a map that was refused: what is wrong with its file, how much of it
/// can be read, what cannot, and the ways on. The file itself is left as it is.
class SalvageDialog : public QDialog {
  Q_OBJECT

 public:
  /// `take` carries out what was chosen and opens the new map; false: it could not, and the
  /// user was told. The dialog then stays.
  struct Ways {
    std::function<bool(const store::Salvage&, const QString& target)> salvage;
    std::function<bool(const store::SafetyCopy&, const QString& target)> restore;
  };

  SalvageDialog(const journey::Error& refusal, const QString& file, store::Salvage salvage,
                std::optional<SoundCopy> copy, Services& services, Ways ways, QWidget* parent);

 private:
  void addHead(const journey::Error& refusal, QBoxLayout& layout);
  void addCounts(QBoxLayout& layout);
  void addList(QBoxLayout& layout);
  void addWays(QBoxLayout& layout);
  void addButtons(QBoxLayout& layout);
  [[nodiscard]] QWidget* salvageWay();
  [[nodiscard]] QWidget* copyWay();
  [[nodiscard]] bool salvageLosesLess() const;
  void chooseTarget();
  void refresh();
  void go();

  const QString m_file;
  const store::Salvage m_salvage;
  const std::optional<SoundCopy> m_copy;
  Services& m_services;
  const Ways m_ways;
  QString m_target;
  QRadioButton* m_bySalvage = nullptr;
  QRadioButton* m_byCopy = nullptr;
  QPushButton* m_targetName = nullptr;
  QPushButton* m_go = nullptr;
};

}  // namespace throughline::editor
