#pragma once

#include "command.h"

// The functions of the command table, one source each.

namespace throughline::commands {

ExitStatus runNew(const Arguments& arguments, const Streams& streams,
                  const store::Services& services);
ExitStatus runTemplates(const Arguments& arguments, const Streams& streams,
                        const store::Services& services);
ExitStatus runImport(const Arguments& arguments, const Streams& streams,
                     const store::Services& services);
ExitStatus runExport(const Arguments& arguments, const Streams& streams,
                     const store::Services& services);
ExitStatus runEdit(const Arguments& arguments, const Streams& streams,
                   const store::Services& services);
ExitStatus runTake(const Arguments& arguments, const Streams& streams,
                   const store::Services& services);
ExitStatus runDiff(const Arguments& arguments, const Streams& streams,
                   const store::Services& services);
ExitStatus runHistory(const Arguments& arguments, const Streams& streams,
                      const store::Services& services);
ExitStatus runMerge(const Arguments& arguments, const Streams& streams,
                    const store::Services& services);
ExitStatus runMetrics(const Arguments& arguments, const Streams& streams,
                      const store::Services& services);
ExitStatus runCheck(const Arguments& arguments, const Streams& streams,
                    const store::Services& services);
ExitStatus runReport(const Arguments& arguments, const Streams& streams,
                     const store::Services& services);
ExitStatus runShare(const Arguments& arguments, const Streams& streams,
                    const store::Services& services);
ExitStatus runVerify(const Arguments& arguments, const Streams& streams,
                     const store::Services& services);
ExitStatus runSalvage(const Arguments& arguments, const Streams& streams,
                      const store::Services& services);
ExitStatus runSchema(const Arguments& arguments, const Streams& streams,
                     const store::Services& services);
ExitStatus runHelp(const Arguments& arguments, const Streams& streams,
                   const store::Services& services);

}  // namespace throughline::commands
